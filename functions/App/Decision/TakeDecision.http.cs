using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Decision;

/// <summary>The prefect, or an agent under a delegation, authorises or refuses: the entry, or a renewal.</summary>
/// <remarks>Source: CASF, art. L121-9 II; CRPA, art. L211-2 and L211-5 (reasons). A click is no signature: the act exists once signed.</remarks>
public sealed class TakeDecision(Desk desk)
{
    /// <summary>Takes the decision over HTTP.</summary>
    [Function("take-decision")]
    [Allow(Role.Prefecture)]
    [Operation("Autoriser ou refuser, avec les motifs en droit et en fait.", Body = typeof(Body), Tag = "Décision")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/decision")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    internal static Act ToAct(Body body, Draft draft)
    {
        Decider decider = new(draft.By, draft.Author.Capacity, draft.Author.Delegation);
        return body.Sense is DecisionSense.Authorised
            ? new Act.Authorise(draft.By, draft.At, decider) { Replaces = body.Replaces }
            : new Act.Refuse(draft.By, draft.At, decider, body.Grounds ?? [], draft.Seal(body.Facts))
            {
                Replaces = body.Replaces,
                OverrideReason = draft.Seal(body.OverrideReason),
            };
    }

    /// <summary>What the decider says.</summary>
    /// <param name="Sense">Authorised or refused.</param>
    /// <param name="Grounds">Of a refusal: the grounds in law.</param>
    /// <param name="Facts">Of a refusal: the grounds in fact; sealed.</param>
    /// <param name="Replaces">Whether it takes the place of a decision that is not signed.</param>
    /// <param name="OverrideReason">Of a refusal that keeps an excluded ground beside a lawful one: why; sealed.</param>
    public sealed record Body(
        DecisionSense Sense,
        IReadOnlyList<LegalGround>? Grounds = null,
        FreeText? Facts = null,
        bool Replaces = false,
        FreeText? OverrideReason = null);
}
