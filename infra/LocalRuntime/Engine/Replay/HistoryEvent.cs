namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>One event of the history of a generation.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Call">Number of the durable call that it makes or answers; 0 where there is none.</param>
/// <param name="Name">Name of the function or of the event.</param>
/// <param name="Payload">Input, result, event payload or failure, as JSON.</param>
/// <param name="At">When a step began or a timer is due.</param>
internal sealed record HistoryEvent(HistoryKind Kind, int Call = 0, string? Name = null, string? Payload = null, DateTimeOffset At = default);
