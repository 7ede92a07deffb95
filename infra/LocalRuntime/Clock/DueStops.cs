using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>The instants of the app's own work, and what to do when one does not move on.</summary>
internal sealed class DueStops(IServiceScopeFactory scopes)
{
    private readonly Dictionary<int, DateTimeOffset> _secondChances = [];

    /// <summary>Begins a move.</summary>
    public void Forget() => _secondChances.Clear();

    /// <summary>The earliest instant to stop at, or null.</summary>
    /// <param name="now">The instant whose work is done.</param>
    /// <param name="nextFrequent">When a frequent schedule would next run by itself.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset now, DateTimeOffset? nextFrequent, CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        DateTimeOffset? earliest = null;
        int index = 0;
        foreach (IDueInstants source in scope.ServiceProvider.GetServices<IDueInstants>())
        {
            DateTimeOffset? stop = Stop(index++, await source.NextAsync(cancellation), now, nextFrequent);
            earliest = stop < earliest || earliest is null ? stop : earliest;
        }

        return earliest;
    }

    // Work still due after the frequent schedules have run (they made it, or left some) waits for their next run, as it would in real time.
    // If that changes nothing either, it is stuck: the clock goes on without it.
    private DateTimeOffset? Stop(int source, DateTimeOffset? due, DateTimeOffset now, DateTimeOffset? nextFrequent)
    {
        if (due is null || due > now)
        {
            return due;
        }

        bool stuck = _secondChances.TryGetValue(source, out DateTimeOffset before) && before == due;
        _secondChances[source] = due.Value;
        return stuck ? null : nextFrequent;
    }
}
