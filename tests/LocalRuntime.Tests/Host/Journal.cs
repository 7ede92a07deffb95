using System.Threading.Channels;

namespace PspWorkflow.LocalRuntime.Tests.Host;

/// <summary>What functions and middleware say they have done, in order.</summary>
internal sealed class Journal
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void Write(string line) => _lines.Writer.TryWrite(line);

    /// <summary>The next line not read yet; waits for it.</summary>
    public async Task<string> NextAsync()
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        return await _lines.Reader.ReadAsync(patience.Token);
    }

    /// <summary>All lines not read yet, without waiting.</summary>
    public IReadOnlyList<string> Rest()
    {
        List<string> rest = [];
        while (_lines.Reader.TryRead(out string? line))
        {
            rest.Add(line);
        }

        return rest;
    }
}
