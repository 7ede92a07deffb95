namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>Lets schedules run in real time together, and a move of the clock alone.</summary>
internal sealed class Turnstile : IDisposable
{
    private const int Places = 64;

    private readonly SemaphoreSlim _places = new(Places);
    private readonly SemaphoreSlim _moves = new(1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        return new Exit(() => _places.Release());
    }

    /// <summary>Waits for its turn among moves, then until nobody is inside.</summary>
    public async Task<IDisposable> EnterAloneAsync(CancellationToken cancellation)
    {
        await _moves.WaitAsync(cancellation);
        int taken = 0;
        try
        {
            for (; taken < Places; taken++)
            {
                await _places.WaitAsync(cancellation);
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
        _places.Dispose();
        _moves.Dispose();
    }

    private void Leave(int taken)
    {
        if (taken > 0)
        {
            _places.Release(taken);
        }

        _moves.Release();
    }

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
