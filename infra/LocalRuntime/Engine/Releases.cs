using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Lets run again what was set aside: when somebody says so, and once a day by itself.</summary>
/// <remarks>The daily try is for the innocent, which outside kills hit five times in a row. The guilty takes the process down once more, alone, and is set aside at once.</remarks>
internal sealed class Releases(OutsideWrites writes, Troubles troubles, Database database, ReadyInstances ready, ActivityQueue activities, TimeProvider machine)
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    /// <summary>Looks each hour of machine time, and first at once, until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using PeriodicTimer timer = new(Look, machine);
        do
        {
            if (troubles.AnySetAside(machine.GetUtcNow() - Rest))
            {
                await TryAgainAsync();
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>Lets run again what of an instance was set aside, its deaths forgotten, and returns what that was.</summary>
    public async Task<IReadOnlyList<TroubledWork>> ReleaseAsync(string instance)
    {
        List<TroubledWork> released = await writes.RunAsync(transaction => TroubledRows.Release(transaction, instance));
        troubles.Forget(released);
        released.ForEach(Queue);
        return released;
    }

    private async Task TryAgainAsync()
    {
        DateTimeOffset until = machine.GetUtcNow() - Rest;
        try
        {
            List<TroubledWork> tried = await writes.RunAsync(transaction => TroubledRows.TryAgain(transaction, until));
            troubles.TryAgain(tried);
            tried.ForEach(Queue);
        }
        catch (IOException)
        {
            // The file takes nothing now: the next hour tries again.
        }
    }

    private void Queue(TroubledWork work)
    {
        if (work.Key.Kind is WorkKind.Orchestration)
        {
            ready.Add(work.Instance);
        }
        else if (database.Read(sql => ActivityRows.Find(sql, work.Key.Id)) is { } activity)
        {
            activities.Return(activity);
        }
    }
}
