namespace PspWorkflow.Ports;

/// <summary>One event as it is stored: its persisted name and its JSON, which holds ids, dates and coded values only.</summary>
public sealed record StoredEvent(string Name, string Json);

/// <summary>A stream read to its end.</summary>
/// <param name="Version">The number of all its events.</param>
/// <param name="Events">Those that were asked for, in order.</param>
public sealed record StoredStream(long Version, IReadOnlyList<StoredEvent> Events);
