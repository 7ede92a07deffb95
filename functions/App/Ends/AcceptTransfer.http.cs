using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>The préfecture of the department she moved to takes the path over, as it stands.</summary>
/// <remarks>Source: none found; a model of ours, see GLOSSARY.md.</remarks>
public sealed class AcceptTransfer(Desk desk, ApprovalBook approvals)
{
    /// <summary>Takes the act over HTTP; the case is not yet one of the caller's department.</summary>
    [Function("accept-transfer")]
    [Allow(Role.Prefecture)]
    [Operation("Reprendre le parcours d’une personne qui s’installe dans son département.", Body = typeof(Body), Tag = "Fin du parcours")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/transfer/reception")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, Caller.MayRead, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        return said is null
            ? problem!
            : await desk.FileAsync(new Errand(request, client, found, said.Headers), said.Body, ToActAsync, cancellation);
    }

    /// <summary>The approval of the association there enters with the act and stays in its event.</summary>
    private async Task<Written> ToActAsync(Body body, Draft draft, CancellationToken cancellation)
    {
        Department here = draft.Author.Department;
        Approval? approval = await approvals.FindAsync(body.Association, here, draft.Day, cancellation);
        return new Act.AcceptTransfer(draft.By, draft.At, here, body.Association, approval, body.On);
    }

    /// <summary>What the préfecture says.</summary>
    /// <param name="On">Date of its act.</param>
    /// <param name="Association">The association that will accompany the person.</param>
    public sealed record Body(DateOnly On, AssociationId Association);
}
