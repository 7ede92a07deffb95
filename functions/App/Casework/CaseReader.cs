using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Reads cases from the register. Every reading goes to the stream: lists may lag, streams never do.</summary>
public sealed class CaseReader(IRegister register)
{
    /// <summary>The case as it stands now.</summary>
    internal async Task<CaseAt> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        StoredStream content = await register.ReadAsync(StreamId.Of(id), cancellation);
        return new CaseAt(PspCase.Replay(content.Events.Select(EventCodec.Read<Event>)), content.Version);
    }

    /// <summary>Whether an alert that was raised would still be raised today: it is judged as if it had not been.</summary>
    internal async Task<bool> StandsAsync(CaseId id, Alert alert, CancellationToken cancellation)
    {
        StoredStream content = await register.ReadAsync(StreamId.Of(id), cancellation);
        IEnumerable<Event> others = content.Events
            .Select(EventCodec.Read<Event>)
            .Where(happened => happened is not Event.AlertRaised raised || raised.Kind != alert.Kind || raised.DueOn != alert.DueOn);
        return PspCase.Replay(others).Alerts(alert.Track).Contains(alert);
    }
}
