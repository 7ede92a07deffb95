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
        (Body? body, IResult? problem) = await JsonBody.ReadAsync<Body>(request, cancellation);
        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        if (body is null || headers is null)
        {
            return problem ?? wrong!;
        }

        Account author = Caller.Of(request);
        SessionId id = Numbers.OfSession(author.Department, headers.Key);
        KeyUse key = ActKey.Of(headers.Key, secret: [], nameof(PlanSession), body);
        Filed filed = await sessions.FileAsync(id, new SessionAct.Plan(author.Id, clock.GetUtcNow(), author.Department, body.On), key, cancellation);
        if (filed is not Filed.Accepted)
        {
            return Answers.Of(filed);
        }

        request.HttpContext.Response.Headers.Location = $"/api/sessions/{id}";
        return Results.Json(new SessionPage(id, author.Department, body.On, Cancelled: false), JsonBody.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What the secretariat says.</summary>
    /// <param name="On">Day of the session.</param>
    public sealed record Body(DateOnly On);
}
