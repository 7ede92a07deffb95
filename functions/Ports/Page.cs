namespace PspWorkflow.Ports;

/// <summary>A page of at most <paramref name="Size"/> items (1 to 500), after the item named by <paramref name="After"/>.</summary>
public sealed record Page(int Size = 100, string? After = null);

/// <summary>Items of a page, and where the next one begins; <paramref name="Next"/> is null on the last.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);
