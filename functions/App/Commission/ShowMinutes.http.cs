using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Shows the minutes of a session to the administrations of its department.</summary>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
public sealed class ShowMinutes(SessionBook sessions, MinuteBook minutes)
{
    /// <summary>Reads them over HTTP; there are none before somebody recorded who took part.</summary>
    [Function("read-minutes")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire le procès-verbal d’une séance.", Tag = "Séances")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sessions/{id}/minutes")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!SessionId.TryParse(id, null, out SessionId session) || session.Department != Caller.Of(request).Department)
        {
            return Problems.NotFound;
        }

        Session found = await sessions.ReadAsync(session, cancellation);
        return found.Facts is { Sitting: { } sitting } facts
            ? Results.Json(await minutes.WriteAsync(session, found.Status, (facts, sitting), cancellation), JsonBody.Options)
            : Problems.NotFound;
    }
}
