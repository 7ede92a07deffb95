namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Counts the calls of a host to its store.</summary>
internal sealed class CountingStore() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _calls;

    /// <summary>Calls since it was last asked.</summary>
    public int Take() => Interlocked.Exchange(ref _calls, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return base.SendAsync(request, cancellationToken);
    }
}
