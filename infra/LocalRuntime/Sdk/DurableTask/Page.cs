namespace Microsoft.DurableTask;

/// <summary>One page of a longer answer.</summary>
/// <param name="values">What stands on the page.</param>
/// <param name="continuationToken">Where the next page begins, or null after the last.</param>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
    where T : notnull
{
    /// <summary>What stands on the page.</summary>
    public IReadOnlyList<T> Values { get; } = values;

    /// <summary>Where the next page begins, or null after the last.</summary>
    public string? ContinuationToken { get; } = continuationToken;
}
