using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Shows one session to the administrations of its department.</summary>
public sealed class ShowSession(SessionBook sessions)
{
    /// <summary>Reads it over HTTP.</summary>
    [Function("read-session")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire une séance.", Tag = "Séances")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sessions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!SessionId.TryParse(id, null, out SessionId session) || session.Department != Caller.Of(request).Department)
        {
            return Problems.NotFound;
        }

        Session found = await sessions.ReadAsync(session, cancellation);
        return found.Facts is null ? Problems.NotFound : Results.Json(SessionPage.Of(session, found), JsonBody.Options);
    }
}
