using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The timer functions: daily or rarer ones by their occurrences, frequent ones as the clock's mover asks.</summary>
internal sealed class Schedules(IReadOnlyList<Schedule> all) : ITimedWork, IDisposable
{
    public IReadOnlyList<Schedule> All => all;

    private IEnumerable<Schedule> Rare => all.Where(schedule => !schedule.IsFrequent);

    private IEnumerable<Schedule> Frequent => all.Where(schedule => schedule.IsFrequent);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) =>
        Task.FromResult(Rare.Min(schedule => (DateTimeOffset?)schedule.Next));

    /// <summary>When a frequent schedule would next run after an instant, or null when there is none.</summary>
    public DateTimeOffset? NextFrequent(DateTimeOffset after) =>
        Frequent.Min(schedule => (DateTimeOffset?)schedule.NextAfter(after));

    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (Schedule schedule in Rare.OrderBy(schedule => schedule.Next).ThenBy(schedule => schedule.Name, StringComparer.Ordinal).ToList())
        {
            await schedule.RunIfDueAsync(cancellation);
        }
    }

    public async Task FireFrequentAsync(CancellationToken cancellation)
    {
        foreach (Schedule schedule in Frequent.OrderBy(schedule => schedule.Name, StringComparer.Ordinal))
        {
            await schedule.RunOnceAsync(cancellation);
        }
    }

    public void Dispose()
    {
        foreach (Schedule schedule in all)
        {
            schedule.Dispose();
        }
    }
}
