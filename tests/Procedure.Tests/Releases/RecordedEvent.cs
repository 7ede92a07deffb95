using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.Procedure.Tests.Releases;

/// <summary>One event of a recorded history, in the form of the file: what an event does not have is left out.</summary>
internal sealed record RecordedEvent(HistoryKind Kind, int? Call = null, string? Name = null, string? Payload = null, DateTimeOffset? At = null)
{
    public static RecordedEvent Of(HistoryEvent e) => new(e.Kind, e.Call == 0 ? null : e.Call, e.Name, e.Payload, e.At == default ? null : e.At);

    public HistoryEvent ToEvent() => new(Kind, Call ?? 0, Name, Payload, At ?? default);
}
