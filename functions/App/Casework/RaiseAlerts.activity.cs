using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Commission;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Raises what is due on one track. The law says what; a second run finds nothing left to raise.</summary>
public sealed class RaiseAlerts(Clerk clerk, CaseReader cases, PlannedSessions sessions, TimeProvider clock)
{
    /// <summary>The activity.</summary>
    /// <returns>Whether anything was raised.</returns>
    [Function(Names.RaiseAlerts)]
    public async Task<bool> RunAsync([ActivityTrigger] Look look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        DateTimeOffset now = clock.GetUtcNow();
        Act raise = new Act.RaiseAlerts(ActorId.Clock, now, look.Track) { Sessions = await SessionsAsync(look, LegalCalendar.DayOf(now), cancellation) };
        KeyUse key = new(ActKey.Unrepeatable(), "clock"); // the law itself refuses to raise an alert twice
        return await clerk.FileAsync(look.Case, new Filing(raise, key, []), cancellation) is Filed.Accepted;
    }

    /// <summary>Looks at the sessions of the department only when something that is due depends on them.</summary>
    private async Task<SessionLook?> SessionsAsync(Look look, DateOnly today, CancellationToken cancellation)
    {
        CaseAt found = await cases.ReadAsync(look.Case, cancellation);
        return look.Track is Track.Psp && found.State.AsksForSessions(today)
            ? new SessionLook(await sessions.NextAsync(found.Facts.Department, today, cancellation))
            : null;
    }
}
