using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Where acts on a session arrive over HTTP: reads them strictly, checks that the session is of the caller's department, files them, answers.</summary>
public sealed class SessionDesk(SessionBook sessions, MeetingNotices notices, TimeProvider clock)
{
    /// <summary>Takes an act that needs nothing but its body.</summary>
    internal Task<IResult> TakeAsync<TBody>(HttpRequest request, string number, Func<TBody, Draft, SessionAct> write, CancellationToken cancellation)
        where TBody : class =>
        TakeAsync<TBody>(request, number, (body, draft, _) => Task.FromResult(write(body, draft)), (_, _, _) => Task.CompletedTask, cancellation);

    /// <summary>Takes one act on a session.</summary>
    /// <param name="request">The request; its body is a <typeparamref name="TBody"/>.</param>
    /// <param name="number">The session's number as it stands in the route.</param>
    /// <param name="write">Writes the act; the facts of other streams enter here.</param>
    /// <param name="follow">What follows once it is accepted, also when it is repeated.</param>
    /// <param name="cancellation">The caller has gone.</param>
    internal async Task<IResult> TakeAsync<TBody>(
        HttpRequest request,
        string number,
        Func<TBody, Draft, SessionId, Task<SessionAct>> write,
        Func<SessionId, Draft, SessionFacts, Task> follow,
        CancellationToken cancellation)
        where TBody : class
    {
        Draft draft = new(Caller.Of(request), clock.GetUtcNow());
        if (!SessionId.TryParse(number, null, out SessionId id) || id.Department != draft.Author.Department)
        {
            return Problems.NotFound;
        }

        (Statement<TBody>? said, IResult? problem) = await Statement.ReadAsync<TBody>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        KeyUse key = ActKey.Of(said.Headers.Key, secret: [], typeof(TBody).FullName!, said.Body);
        Filed filed = await sessions.FileAsync(id, await write(said.Body, draft, id), key, notices, cancellation);
        if (filed is not Filed.Accepted)
        {
            return Answers.Of(filed);
        }

        Session now = await sessions.ReadAsync(id, cancellation);
        await follow(id, draft, now.Facts!);
        return Results.Json(SessionPage.Of(id, now), JsonBody.Options);
    }
}
