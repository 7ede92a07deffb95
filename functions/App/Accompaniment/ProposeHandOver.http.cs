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

/// <summary>Asks another association to take a case over: the one that accompanies the person, or the préfecture once its approval has ended.</summary>
/// <remarks>Source: none found; a model of ours, see GLOSSARY.md.</remarks>
public sealed class ProposeHandOver(Desk desk, CaseReader cases, ApprovalBook approvals)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("propose-hand-over")]
    [Allow(Role.Association, Role.Prefecture)]
    [Operation("Proposer, avec l’accord de la personne, qu’une autre association reprenne le dossier.", Body = typeof(Body), Tag = "Accompagnement")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/hand-over")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        return said is null
            ? problem!
            : await desk.FileAsync(new Errand(request, client, found, said.Headers), said.Body, (body, draft, token) => ToActAsync(found, body, draft, token), cancellation);
    }

    /// <summary>The approval of the association that accompanies her enters with the act.</summary>
    private async Task<Written> ToActAsync(CaseId id, Body body, Draft draft, CancellationToken cancellation)
    {
        CaseFacts facts = (await cases.ReadAsync(id, cancellation)).Facts;
        return new Act.ProposeHandOver(draft.By, draft.At, body.To, body.AgreedOn)
        {
            ByPrefecture = draft.Author.Role is Role.Prefecture,
            Approval = await approvals.FindAsync(facts.Association, facts.Department, draft.Day, cancellation),
        };
    }

    /// <summary>What the author says.</summary>
    /// <param name="AgreedOn">Day of her consent.</param>
    /// <param name="To">The association asked.</param>
    public sealed record Body(DateOnly AgreedOn, AssociationId To);
}
