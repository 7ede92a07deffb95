using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class TimerFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 2, 10, 5, 59, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _machine = new(Start);

    [Fact]
    public async Task A_schedule_fires_by_itself_as_time_passes()
    {
        await using TestApp app = await StartAsync(typeof(Monitored));

        _machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("06:00 on time, last 0001-01-01, next 2026-02-10", await app.Journal.NextAsync());
        _machine.Advance(TimeSpan.FromDays(1));

        Assert.Equal("06:00 on time, last 2026-02-10, next 2026-02-11", await app.Journal.NextAsync());
    }

    [Fact]
    public async Task Several_occurrences_missed_while_the_host_was_down_give_one_run_past_due()
    {
        await using (await StartAsync(typeof(Monitored)))
        {
        }

        _machine.Advance(TimeSpan.FromDays(5));
        await using TestApp app = await StartAsync(typeof(Monitored));

        Assert.Equal("05:59 past due, last 0001-01-01, next 2026-02-10", await app.Journal.NextAsync());
        _machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("06:00 on time, last 2026-02-15, next 2026-02-15", await app.Journal.NextAsync());
    }

    [Fact]
    public async Task A_schedule_that_is_not_monitored_remembers_nothing()
    {
        await using (await StartAsync(typeof(Unmonitored)))
        {
        }

        _machine.Advance(TimeSpan.FromDays(5));
        await using TestApp app = await StartAsync(typeof(Unmonitored));
        _machine.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("06:00 on time, no status", await app.Journal.NextAsync());
    }

    [Fact]
    public async Task A_schedule_of_less_than_a_minute_is_never_recorded()
    {
        await using TestApp app = await StartAsync(typeof(EverySecond));

        _machine.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("05:59 on time, no status", await app.Journal.NextAsync());
    }

    [Fact]
    public async Task A_schedule_changed_while_the_host_was_down_owes_no_past_occurrence()
    {
        await using (await StartAsync(typeof(Monitored)))
        {
        }

        _machine.Advance(TimeSpan.FromDays(5));
        await using TestApp app = await StartAsync(typeof(Changed)); // the same function, at 07:00
        _machine.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal("07:00 on time, last 0001-01-01, next 2026-02-15", await app.Journal.NextAsync());
    }

    [Fact]
    public async Task A_function_asked_to_runs_at_each_start_too()
    {
        for (int start = 0; start < 2; start++)
        {
            await using TestApp app = await StartAsync(typeof(AtStart));

            Assert.StartsWith("05:59 on time", await app.Journal.NextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failed_run_does_not_stop_the_schedule()
    {
        await using TestApp app = await StartAsync(typeof(Failing));

        _machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("failing", await app.Journal.NextAsync());
        _machine.Advance(TimeSpan.FromDays(1));

        Assert.Equal("failing", await app.Journal.NextAsync());
        Assert.Contains("Error PspWorkflow.LocalRuntime.Host.Invoker: Function Tick failed: System.InvalidOperationException.", app.Log.All);
    }

    public void Dispose() => _folder.Dispose();

    private Task<TestApp> StartAsync(Type functions) => TestApp.StartAsync(new AppSetup(_folder.Root, functions) { OpenPort = false, Machine = _machine });

    private abstract class Says(TimeProvider legal, Journal journal)
    {
        protected void Say(TimerInfo timer)
        {
            string status = timer.ScheduleStatus is { } s ? $"last {s.Last:yyyy-MM-dd}, next {s.Next:yyyy-MM-dd}" : "no status";
            journal.Write($"{legal.GetUtcNow():HH:mm} {(timer.IsPastDue ? "past due" : "on time")}, {status}");
        }
    }

    private sealed class Monitored(TimeProvider legal, Journal journal) : Says(legal, journal)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("0 0 6 * * *")] TimerInfo timer) => Say(timer);
    }

    private sealed class Changed(TimeProvider legal, Journal journal) : Says(legal, journal)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("0 0 7 * * *")] TimerInfo timer) => Say(timer);
    }

    private sealed class Unmonitored(TimeProvider legal, Journal journal) : Says(legal, journal)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("0 0 6 * * *", UseMonitor = false)] TimerInfo timer) => Say(timer);
    }

    private sealed class EverySecond(TimeProvider legal, Journal journal) : Says(legal, journal)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("* * * * * *")] TimerInfo timer) => Say(timer);
    }

    private sealed class AtStart(TimeProvider legal, Journal journal) : Says(legal, journal)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("0 0 6 * * *", RunOnStartup = true)] TimerInfo timer) => Say(timer);
    }

    private sealed class Failing(Journal journal)
    {
        [Function("Tick")]
        public Task RunAsync([TimerTrigger("0 0 6 * * *")] TimerInfo timer)
        {
            journal.Write("failing");
            return Task.FromException(new InvalidOperationException($"past due: {timer.IsPastDue}"));
        }
    }
}
