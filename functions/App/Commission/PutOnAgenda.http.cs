using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Puts the case on the agenda of a session.</summary>
/// <remarks>Source: CRPA, art. R133-5 and R133-8.</remarks>
public sealed class PutOnAgenda(Desk desk, SessionBook sessions)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("put-on-agenda")]
    [Allow(Role.Secretariat)]
    [Operation("Inscrire le dossier à l’ordre du jour d’une séance.", Body = typeof(Body), Tag = "Instruction")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/agenda")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToActAsync, cancellation);

    /// <summary>The session's facts enter with the act and stay in its event.</summary>
    private async Task<Written> ToActAsync(Body body, Draft draft, CancellationToken cancellation)
    {
        if (body.Session.Department != draft.Author.Department)
        {
            return Refusals.SessionInAnotherDepartment; // whether there is such a session or not
        }

        Session session = await sessions.ReadAsync(body.Session, cancellation);
        return session is { WhyNotOnAgenda: null, On: { } day, Department: { } department }
            ? new Act.PutOnAgenda(draft.By, draft.At, body.Session, day, department, body.Urgent)
            : session.WhyNotOnAgenda!;
    }

    /// <summary>What the secretariat says.</summary>
    /// <param name="Session">Number of the session.</param>
    /// <param name="Urgent">Whether the five days of notice are set aside for urgency.</param>
    public sealed record Body(SessionId Session, bool Urgent = false);
}
