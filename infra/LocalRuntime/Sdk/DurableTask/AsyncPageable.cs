namespace Microsoft.DurableTask;

/// <summary>An answer read page by page, as far as the reader goes.</summary>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>The answer as pages.</summary>
    /// <param name="continuationToken">Where to begin: the token of an earlier page, or null.</param>
    /// <param name="pageSizeHint">How many values a page should hold at most.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default);

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (T value in page.Values)
            {
                yield return value;
            }
        }
    }
}
