using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Tests.Host;

namespace PspWorkflow.LocalRuntime.Tests.Clock;

public sealed class ClockMoverTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 2, 6, 12, 2, 0, TimeSpan.Zero); // a Friday

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _machine = new(Start);

    [Fact]
    public async Task Each_occurrence_of_a_daily_or_rarer_schedule_fires_in_order_and_a_frequent_one_after_each_and_at_the_end()
    {
        await using TestApp app = await StartAsync();

        await app.Mover.MoveToAsync(Start.AddDays(3), Ct);

        Assert.Equal(
            [
                "daily 2026-02-07 06:00:00", "outbox 2026-02-07 06:00:00",
                "daily 2026-02-08 06:00:00", "outbox 2026-02-08 06:00:00",
                "daily 2026-02-09 06:00:00", "weekly 2026-02-09 06:00:00", "outbox 2026-02-09 06:00:00",
                "outbox 2026-02-09 12:02:00",
            ],
            app.Journal.Rest());
        Assert.Equal(Start.AddDays(3), app.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("2026-02-10", "2026-02-10T22:59:59Z")] // winter: one hour ahead of UTC
    [InlineData("2026-08-10", "2026-08-10T21:59:59Z")] // summer: two
    [InlineData("2026-03-29", "2026-03-29T21:59:59Z")] // the day that summer time begins
    public async Task To_a_day_means_to_its_end_in_Paris(string day, string end)
    {
        await using TestApp app = await StartAsync();

        await app.Mover.MoveToAsync(DateOnly.Parse(day, null), Ct);

        Assert.Equal(DateTimeOffset.Parse(end, null), app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_past_day_or_instant_is_refused_and_nothing_fires()
    {
        await using TestApp app = await StartAsync();

        await Assert.ThrowsAsync<ClockWouldGoBackException>(() => app.Mover.MoveToAsync(new DateOnly(2026, 2, 5), Ct));
        await Assert.ThrowsAsync<ClockWouldGoBackException>(() => app.Mover.MoveToAsync(Start.AddTicks(-1), Ct));

        Assert.Equal(Start, app.Clock.GetUtcNow());
        Assert.Empty(app.Journal.Rest());
    }

    [Fact]
    public async Task Instants_that_the_app_names_are_stopped_at_one_after_the_other()
    {
        // Given a mail that fails at 13:00 and is tried again after ten minutes, then after thirty
        Retries mail = new(Start.AddHours(1), Start.AddHours(1).AddMinutes(10), Start.AddHours(1).AddMinutes(40));
        await using TestApp app = await StartAsync(due: mail);
        mail.Clock = app.Clock;

        await app.Mover.MoveToAsync(Start.AddHours(3), Ct);

        Assert.Equal(
            ["outbox 2026-02-06 13:02:00", "outbox 2026-02-06 13:12:00", "outbox 2026-02-06 13:42:00", "outbox 2026-02-06 15:02:00"],
            app.Journal.Rest());
    }

    [Fact]
    public async Task An_instant_that_stays_in_the_past_gets_one_more_run_and_does_not_hold_the_clock()
    {
        await using TestApp app = await StartAsync(due: new Stuck(Start.AddHours(1)));

        await app.Mover.MoveToAsync(Start.AddHours(3), Ct).WaitAsync(TimeSpan.FromSeconds(20), Ct);

        Assert.Equal(["outbox 2026-02-06 13:02:00", "outbox 2026-02-06 13:05:00", "outbox 2026-02-06 15:02:00"], app.Journal.Rest());
    }

    [Fact]
    public async Task A_second_move_waits_for_the_first()
    {
        Blocking gate = new(Start.AddHours(1));
        await using TestApp app = await StartAsync(due: gate);

        Task first = app.Mover.MoveToAsync(Start.AddHours(2), Ct);
        await gate.Asked.Task.WaitAsync(Ct);
        Task second = app.Mover.MoveToAsync(Start.AddHours(3), Ct);
        Assert.False(second.IsCompleted);
        gate.Open.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal("outbox 2026-02-06 15:02:00", app.Journal.Rest()[^1]);
    }

    [Fact]
    public async Task An_occurrence_fired_by_a_move_is_not_fired_again_as_time_passes()
    {
        await using TestApp app = await StartAsync();
        await app.Mover.MoveToAsync(Start.AddDays(1), Ct);
        app.Journal.Rest();

        _machine.Advance(TimeSpan.FromMinutes(3)); // Saturday, 12:05

        Assert.Equal("outbox 2026-02-07 12:05:00", await app.Journal.NextAsync());
        Assert.Empty(app.Journal.Rest());
    }

    [Fact]
    public async Task After_a_move_a_restart_finds_nothing_past_due()
    {
        await using (TestApp app = await StartAsync())
        {
            await app.Mover.MoveToAsync(Start.AddDays(10), Ct);
        }

        await using TestApp next = await StartAsync();
        await next.Mover.MoveToAsync(Start.AddDays(11), Ct);

        Assert.Equal(["daily 2026-02-17 06:00:00", "outbox 2026-02-17 06:00:00", "outbox 2026-02-17 12:02:00"], next.Journal.Rest());
    }

    public void Dispose() => _folder.Dispose();

    private Task<TestApp> StartAsync(IDueInstants? due = null) => TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Rounds))
    {
        OpenPort = false,
        Machine = _machine,
        Configure = builder =>
        {
            if (due is not null)
            {
                builder.Services.AddSingleton(due);
            }
        },
    });

    private sealed class Retries(params DateTimeOffset[] instants) : IDueInstants
    {
        public LegalClock? Clock { get; set; }

        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) =>
            Task.FromResult(instants.Where(instant => instant > Clock!.GetUtcNow()).Min(instant => (DateTimeOffset?)instant));
    }

    private sealed class Stuck(DateTimeOffset instant) : IDueInstants
    {
        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(instant);
    }

    private sealed class Blocking(DateTimeOffset instant) : IDueInstants
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
        {
            Asked.TrySetResult();
            await Open.Task;
            return instant;
        }
    }
}
