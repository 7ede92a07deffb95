using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records that the person was told that the end of her path is considered, why, and until when she may answer.</summary>
/// <remarks>Source: CRPA, art. L121-1, L121-2, L122-1 and L122-2.</remarks>
public sealed class ConsiderEnding(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("consider-ending")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Informer la personne que la fin du parcours est envisagée, avec les motifs et le délai pour répondre.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.ConsiderEnding(draft.By, draft.At, body.InformedOn, body.Grounds, draft.Seal(body.Facts), body.Deadline)
        {
            Exception = body.Exception,
            ExceptionReasons = draft.Seal(body.ExceptionReasons),
        };

    /// <summary>What the author says.</summary>
    /// <param name="InformedOn">Day on which the letter reached her.</param>
    /// <param name="Grounds">The grounds in law.</param>
    /// <param name="Facts">The grounds in fact; sealed.</param>
    /// <param name="Deadline">Last day for her observations; none with an exception.</param>
    /// <param name="Exception">Why she is not heard first, if she is not.</param>
    /// <param name="ExceptionReasons">The reasons of the exception; sealed.</param>
    public sealed record Body(
        DateOnly InformedOn,
        IReadOnlyList<EndingGround> Grounds,
        FreeText Facts,
        DateOnly? Deadline = null,
        HearingException? Exception = null,
        FreeText? ExceptionReasons = null);
}
