using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Commission;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Reads cases from the register. Every reading asks the stream: lists may lag, streams never do.</summary>
public sealed class CaseReader(EventLog log, ApprovalBook approvals, PlannedSessions sessions)
{
    /// <summary>The case as it stands now.</summary>
    internal async Task<CaseAt> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(id), cancellation);
        return new CaseAt(PspCase.Replay(events), events.Count);
    }

    /// <summary>The page of a case that exists, on a day.</summary>
    internal async Task<CasePage> ShowAsync(CaseId id, DateOnly today, CancellationToken cancellation)
    {
        CaseAt now = await ReadAsync(id, cancellation);
        Approval? approval = await approvals.FindAsync(now.Facts.Association, now.Facts.Department, today, cancellation);
        return new CasePage(id, now.Version, today, now.State.At(today), approval is not null);
    }

    /// <summary>Whether an alert that was raised would still be raised today, and is still the recipient's affair: it is judged as if it had not been.</summary>
    internal async Task<bool> StandsAsync(CaseId id, Alert alert, Account recipient, DateOnly today, CancellationToken cancellation)
    {
        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(id), cancellation);
        IEnumerable<Event> others = events
            .Where(happened => happened is not Event.AlertRaised raised || raised.Kind != alert.Kind || raised.DueOn != alert.DueOn);
        PspCase state = PspCase.Replay(others);
        return recipient.MayTouch(state.Facts!)
            && state.Foresees(alert)
            && (alert.Kind is not AlertKind.NoSessionPlanned || !(await sessions.NextAsync(state.Facts!.Department, today, cancellation) <= state.AboutOf(alert)));
    }
}
