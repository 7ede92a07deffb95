using Microsoft.Data.Sqlite;

namespace PspWorkflow.Simulation;

/// <summary>Through here goes every storage call of a process: others may go first, and the process may die before it or after it.</summary>
internal sealed class Gate(OneThread thread, Fuse fuse, Trace trace, MachineClock machine)
{
    private const int IoError = 10; // SQLITE_IOERR

    public async Task<T> PassAsync<T>(string call, Func<Task<T>> inner)
    {
        await Task.Yield();
        machine.Advance(TimeSpan.FromTicks(1)); // so that acts differ by their instants, unless the legal clock is held
        Strike strike = fuse.Next();
        trace.Say(strike is Strike.None ? call : $"{call} ({strike})");
        Note(strike);
        switch (strike)
        {
            case Strike.DeathBefore:
                return await DieAsync<T>();
            case Strike.Failure:
                throw new SqliteException("The storage does not answer.", IoError);
            default:
                T result = await inner();
                return strike is Strike.DeathAfter ? await DieAsync<T>() : result;
        }
    }

    public Task PassAsync(string call, Func<Task> inner) => PassAsync(call, async () =>
    {
        await inner();
        return true;
    });

    /// <summary>The same for a batch of the engine's commits.</summary>
    public void Commit(Action write) => thread.Post(_ => Write(write), null);

    private void Write(Action write)
    {
        Strike strike = fuse.Next();
        trace.Say($"commit ({strike})");
        Note(strike is Strike.Failure ? Strike.None : strike); // the engine's own disk does not fail here, it only dies
        if (strike is not Strike.DeathBefore)
        {
            write();
        }

        if (strike is Strike.DeathBefore or Strike.DeathAfter)
        {
            thread.Die();
        }
    }

    private void Note(Strike strike)
    {
        if (strike is not Strike.None)
        {
            trace.Note(strike switch
            {
                Strike.DeathBefore => "deaths before a storage call",
                Strike.DeathAfter => "deaths after a storage call",
                _ => "failed storage calls",
            });
        }
    }

    /// <summary>Whoever waits for a dead process waits for ever.</summary>
    private Task<T> DieAsync<T>()
    {
        thread.Die();
        return new TaskCompletionSource<T>().Task;
    }
}
