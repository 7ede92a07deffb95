using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Accompaniment;

/// <summary>The association asked takes the case over, as it stands. It sees nothing of it before.</summary>
/// <remarks>Source: CASF, art. R121-12-3; the rest is a model of ours, see GLOSSARY.md.</remarks>
public sealed class AcceptHandOver(Desk desk, CaseReader cases, ApprovalBook approvals)
{
    /// <summary>Takes the act over HTTP; the case is not yet one of the caller's association.</summary>
    [Function("accept-hand-over")]
    [Allow(Role.Association)]
    [Operation("Reprendre le dossier d’une autre association.", Body = typeof(Body), Tag = "Accompagnement")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/hand-over/acceptance")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, Caller.MayTakeOver, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        return said is null
            ? problem!
            : await desk.FileAsync(new Errand(request, client, found, said.Headers), said.Body, (body, draft, token) => ToActAsync(found, body, draft, token), cancellation);
    }

    /// <summary>The approval of the caller's association enters with the act and stays in its event.</summary>
    private async Task<Written> ToActAsync(CaseId id, Body body, Draft draft, CancellationToken cancellation)
    {
        AssociationId own = draft.Author.Association!.Value;
        Department department = (await cases.ReadAsync(id, cancellation)).Facts.Department;
        Approval? approval = await approvals.FindAsync(own, department, draft.Day, cancellation);
        return new Act.AcceptHandOver(draft.By, draft.At, own, approval, body.On);
    }

    /// <summary>What the association says.</summary>
    /// <param name="On">Day on which it takes over.</param>
    public sealed record Body(DateOnly On);
}
