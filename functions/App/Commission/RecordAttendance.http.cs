using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The secretariat records who took part in a session, and in which way; the law says whether there was a quorum.</summary>
/// <remarks>Source: CRPA, art. R133-3, R133-9, R133-10 and R133-12.</remarks>
public sealed class RecordAttendance(SessionDesk desk, SessionBook sessions, MemberBook members, Agenda agenda)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-attendance")]
    [Allow(Role.Secretariat)]
    [Operation("Enregistrer les présences, les mandats et les déports.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/attendance")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(
            request,
            id,
            async (body, draft, session) => new SessionAct.RecordAttendance(
                draft.By,
                draft.At,
                await SittingAsync(session, cancellation),
                [.. body.Present.Select(one => new Attendance(one.Member, one.Way, one.Through))],
                [.. body.Recusals.Select(one => new Recusal(one.Case, one.Member, one.Ground))],
                await agenda.OfAsync(session, cancellation))
            { Replaces = body.Replaces },
            (_, _, _) => Task.CompletedTask,
            cancellation);

    private async Task<IReadOnlyList<Membership>> SittingAsync(SessionId id, CancellationToken cancellation)
    {
        Session session = await sessions.ReadAsync(id, cancellation);
        return session.On is { } day ? (await members.ReadAsync(id.Department, cancellation)).SittingOn(day) : [];
    }

    /// <summary>What the secretariat says.</summary>
    /// <param name="Present">Who took part; who is not named was absent.</param>
    /// <param name="Recusals">Who stayed out of which case.</param>
    /// <param name="Replaces">Whether it takes the place of what was recorded.</param>
    public sealed record Body(IReadOnlyList<Taking> Present, IReadOnlyList<Staying> Recusals, bool Replaces = false);

    /// <summary>One member who took part.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="Way">In which way.</param>
    /// <param name="Through">The substitute, or the member who holds the mandate.</param>
    public sealed record Taking(ActorId Member, AttendanceWay Way, ActorId? Through = null);

    /// <summary>One member who stayed out of one case.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Member">The member.</param>
    /// <param name="Ground">Why.</param>
    public sealed record Staying(CaseId Case, ActorId Member, RecusalGround Ground);
}
