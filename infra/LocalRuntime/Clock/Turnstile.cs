namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>Lets schedules run in real time together, and a move of the clock alone.</summary>
internal sealed class Turnstile : IDisposable
{
    private const int Places = 64;

    private readonly SemaphoreSlim places = new(Places);
    private readonly SemaphoreSlim moves = new(1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        return new Exit(() => places.Release());
    }

    /// <summary>Waits for its turn among moves, then until nobody is inside.</summary>
    public async Task<IDisposable> EnterAloneAsync(CancellationToken cancellation)
    {
        await moves.WaitAsync(cancellation);
        int taken = 0;
        try
        {
            for (; taken < Places; taken++)
            {
                await places.WaitAsync(cancellation);
            }
        }
        catch
        {
            Leave(taken);
            throw;
        }

        return new Exit(() => Leave(taken));
    }

    public void Dispose()
    {
        places.Dispose();
        moves.Dispose();
    }

    private void Leave(int taken)
    {
        if (taken > 0)
        {
            places.Release(taken);
        }

        moves.Release();
    }

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
