using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Renewal;

/// <summary>Records that the path is over: its legal maximum is reached, or the right lapsed without renewal.</summary>
/// <remarks>Source: CASF, art. R121-12-10 for the maximum; that a named person records the end is our own rule.</remarks>
public sealed class CloseCase(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("close-case")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Constater la fin du parcours.", Body = typeof(Body), Tag = "Suivi")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/closing")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.Close(draft.By, draft.At, body.Cause, body.On);

    /// <summary>What the author says.</summary>
    /// <param name="Cause">Why it is over.</param>
    /// <param name="On">Day from which it is over.</param>
    public sealed record Body(ClosingCause Cause, DateOnly On);
}
