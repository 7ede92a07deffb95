namespace PspWorkflow.Ports;

/// <summary>One event as it is stored: its persisted name and its JSON, which holds ids, dates and coded values only.</summary>
public sealed record StoredEvent(string Name, string Json);

/// <summary>A stream read to its end. <paramref name="Version"/> is the number of its events.</summary>
public sealed record StoredStream(long Version, IReadOnlyList<StoredEvent> Events);
