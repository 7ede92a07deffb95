using System.Threading.Channels;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The writes of clients: a flood of them waits for a place before the writer, and costs the engine no memory.</summary>
internal sealed class OutsideWrites(CommitQueue commits, WorkCount underWay, string path, int places)
{
    private readonly Channel<bool> _taken = Channel.CreateBounded<bool>(places);

    /// <summary>How many wait for the writer.</summary>
    public int Count => _taken.Reader.Count;

    /// <summary>Has something written; the engine is not quiet before it is done.</summary>
    public async Task<T> RunAsync<T>(Func<Transaction, T> work)
    {
        underWay.Begin();
        await _taken.Writer.WriteAsync(true);
        try
        {
            return await commits.RunAsync(work);
        }
        catch (Exception e) when (FileTrouble.IsOfFile(e))
        {
            throw FileTrouble.Explained(e, path);
        }
        finally
        {
            _taken.Reader.TryRead(out _);
            underWay.End();
        }
    }
}
