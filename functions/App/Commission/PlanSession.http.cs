using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The secretariat plans a session of its department's commission.</summary>
/// <remarks>Source: CRPA, art. R133-5.</remarks>
public sealed class PlanSession(SessionBook sessions, TimeProvider clock)
{
    /// <summary>Takes the act over HTTP; the session's address stands in <c>Location</c>.</summary>
    [Function("plan-session")]
    [Allow(Role.Secretariat)]
    [Operation("Programmer une séance.", Body = typeof(Body), Tag = "Séances", Success = 201)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions")] HttpRequest request,
        CancellationToken cancellation)
    {
        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Account author = Caller.Of(request);
        SessionId id = Numbers.OfSession(author.Department, said.Headers.Key);
        KeyUse key = ActKey.Of(said.Headers.Key, secret: [], nameof(PlanSession), said.Body);
        Filed filed = await sessions.FileAsync(id, new SessionAct.Plan(author.Id, clock.GetUtcNow(), author.Department, said.Body.On, said.Body.Formation ?? Formation.Restricted), key, cancellation);
        if (filed is not Filed.Accepted)
        {
            return Answers.Of(filed);
        }

        request.HttpContext.Response.Headers.Location = $"/api/sessions/{id}";
        return Results.Json(SessionPage.Of(id, await sessions.ReadAsync(id, cancellation)), JsonBody.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What the secretariat says.</summary>
    /// <param name="On">Day of the session.</param>
    /// <param name="Formation">Restricted, for individual cases, if nothing is said; or enlarged to guests.</param>
    public sealed record Body(DateOnly On, Formation? Formation = null);
}
