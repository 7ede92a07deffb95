using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime;

/// <summary>An instance with the history of its present generation.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Events">Its history, in order.</param>
/// <param name="Troubles">Its work in trouble.</param>
public sealed record InstanceHistory(InstanceSight Instance, IReadOnlyList<HistorySight> Events, IReadOnlyList<TroubleSight> Troubles);

/// <summary>What can be seen of one event of a history; its payload cannot.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Name">Name of the function or of the event, or null.</param>
/// <param name="At">The legal instant of the step that wrote it.</param>
/// <param name="Due">When the timer that it sets is due, or null.</param>
public sealed record HistorySight(HistoryKind Kind, string? Name, DateTimeOffset At, DateTimeOffset? Due);
