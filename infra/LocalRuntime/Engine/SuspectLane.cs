using System.Threading.Channels;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Where suspects run. Steps are short and wait for no activity, which may never return: each kind has a lane, so a death has two causes at most.</summary>
/// <param name="Steps">Where steps of suspects run.</param>
/// <param name="Activities">Where suspect activities run.</param>
/// <param name="StepsToRun">The steps that suspect activities let go first.</param>
internal sealed record SuspectLanes(SuspectLane Steps, SuspectLane Activities, SuspectSteps StepsToRun)
{
    /// <summary>How many there are.</summary>
    public const int Count = 2;
}

/// <summary>Runs suspects one after the other, so that the next death says which of them it was; the others do not wait for them.</summary>
/// <param name="slot">Where it notes what runs.</param>
internal sealed class SuspectLane(int slot)
{
    private readonly Channel<Func<int, Task>> _queue = Channel.CreateUnbounded<Func<int, Task>>();

    /// <summary>Queues work, which is given its slot.</summary>
    public void Add(Func<int, Task> work) => _queue.Writer.TryWrite(work);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Func<int, Task> work = await _queue.Reader.ReadAsync(stopping);
            await work(slot);
        }
    }
}
