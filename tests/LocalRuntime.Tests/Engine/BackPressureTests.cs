using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class BackPressureTests
{
    [Fact]
    public async Task Of_two_hundred_long_activities_no_more_run_at_once_than_allowed()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxActivities = 7 };
        int running = 0;
        int most = 0;
        world.Functions
            .Activity("long", async (_, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                for (int i = 0; i < 20; i++)
                {
                    await Task.Yield();
                }

                Interlocked.Decrement(ref running);
                return 1;
            })
            .Orchestrator("many", context => CallAsync(context, "long", 200));
        await world.StartAsync();

        Assert.Equal(200, (await world.RunAsync("many")).ReadOutputAs<int>());
        Assert.InRange(most, 1, 7);
    }

    [Fact]
    public async Task Activities_beyond_the_window_wait_in_the_file_and_all_run_once_in_their_order()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxActivities = 1, MaxQueued = 16, SurvivePowerCut = false };
        int most = 0;
        List<string> order = [];
        world.Functions
            .Activity("count", (input, _) =>
            {
                InterlockedMax(ref most, world.Engine.QueuedActivities);
                order.Add(input!);
                return Task.FromResult<object?>(1);
            })
            .Orchestrator("many", context => CallAsync(context, "count", 1000));
        await world.StartAsync();
        await world.StartAsync("many", id: "m");

        Assert.Equal(1000, await world.OutputAsync<int>("m"));
        Assert.Equal(Enumerable.Range(0, 1000).Select(n => $"{n}"), order);
        Assert.InRange(most, 1, 2 * 16);
    }

    [Fact]
    public async Task A_start_reads_on_what_the_last_run_left_beyond_its_window()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxActivities = 2, MaxQueued = 8, SurvivePowerCut = false };
        using CancellationTokenSource end = new();
        TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool open = false;
        world.Functions
            .Activity("gate", async (_, _) =>
            {
                began.TrySetResult();
                await (open ? Task.CompletedTask : Task.Delay(Timeout.Infinite, end.Token));
                return 1;
            })
            .Orchestrator("many", context => CallAsync(context, "gate", 100));
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("many", null, new("m"), Ct);
        await began.Task.WaitAsync(Ct);
        open = true;
        await world.CrashAsync();
        await end.CancelAsync();

        Assert.Equal(100, await world.OutputAsync<int>("m"));
    }

    [Fact]
    public async Task Writers_from_outside_wait_for_a_place_before_the_writer()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxWrites = 10, SurvivePowerCut = false };
        world.Functions.Orchestrator("one", _ => Task.CompletedTask);
        await world.StartAsync();
        using ManualResetEventSlim gate = new();
        Task<bool> blocked = world.Engine.WriteAsync(_ => gate.Wait(TimeSpan.FromMinutes(1)));

        Task<string>[] starts = [.. Enumerable.Range(0, 2000).Select(n => world.Client.ScheduleNewOrchestrationInstanceAsync("one", n, new($"i-{n}"), Ct))];
        Assert.InRange(world.Engine.WaitingWrites, 1, 10);
        gate.Set();

        Assert.True(await blocked);
        Assert.Equal(2000, (await Task.WhenAll(starts)).Distinct().Count());
        await world.SettleAsync();
        Assert.True((await world.ReadAsync("i-1999")).IsCompleted);
    }

    [Fact]
    public async Task A_flood_of_events_is_answered_in_steps_of_a_thousand()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { SurvivePowerCut = false };
        using ManualResetEventSlim gate = new();
        int steps = 0;
        world.Functions.Orchestrator("listen", async context =>
        {
            gate.Wait(Ct);
            Interlocked.Increment(ref steps);
            int sum = 0;
            for (int i = 0; i < 2500; i++)
            {
                sum += await context.WaitForExternalEvent<int>("n");
            }

            return sum;
        });
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("listen", null, new("l"), Ct);
        await Task.WhenAll(Enumerable.Range(0, 2500).Select(_ => world.Client.RaiseEventAsync("l", "n", 1, Ct)));
        gate.Set();
        await world.SettleAsync();

        Assert.Equal(2500, await world.OutputAsync<int>("l"));
        Assert.Equal(HistoryKind.StepBegan, world.HistoryOf("l")[0].Kind);
        Assert.All(PerStep(world.HistoryOf("l")), events => Assert.InRange(events, 0, 1000));
        Assert.InRange(steps, 3, 6);
    }

    [Fact]
    public async Task Timers_that_a_long_downtime_brought_due_together_all_fire()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { SurvivePowerCut = false };
        world.Functions.Orchestrator("sleep", context => Task.WhenAll(Enumerable.Range(1, 2500).Select(n => context.CreateTimer(TimeSpan.FromMinutes(n), CancellationToken.None))));
        await world.StartAsync();
        await world.StartAsync("sleep", id: "s");

        await world.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.True((await world.ReadAsync("s")).IsCompleted);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_all_that_a_long_downtime_brought_due()
    {
        // Given
        using TemporaryFolder folder = new();
        using Database database = new(folder["durable.db"], flush: false);
        using CancellationTokenSource stop = new();
        FakeTimeProvider machine = new(EngineWorld.Beginning);
        CommitQueue commits = new(database.Writer, transaction => stop.Cancel());
        WorkCount underWay = new();
        ActivityQueue activities = new(underWay, new PostponedActivities(new Pauses<long>(TimeSpan.FromSeconds(1), machine)), 1, (_, _) => []);
        ReadyInstances ready = new(underWay, new Pauses<string>(TimeSpan.FromSeconds(1), machine));
        PollLoop poll = new(machine, machine, database, commits, ready, activities, NullLoggerFactory.Instance);
        database.Writer.Run("""
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 2500)
            INSERT INTO later (due, instance, kind, call) SELECT n, 'gone', 1, 0 FROM number
            """);

        // When
        Task polling = poll.RunAsync(TimeSpan.FromSeconds(1), stop.Token);
        machine.Advance(TimeSpan.FromSeconds(1));

        // Then
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => polling);
        Assert.Equal(1500, database.Read(sql => sql.Number("SELECT count(*) FROM later")));
        commits.Close();
    }

    private static async Task<int> CallAsync(TaskOrchestrationContext context, string activity, int count) =>
        (await Task.WhenAll(Enumerable.Range(0, count).Select(n => context.CallActivityAsync<int>(activity, n)))).Sum();

    private static IEnumerable<int> PerStep(IReadOnlyList<HistoryEvent> history)
    {
        int events = 0;
        foreach (HistoryEvent e in history.Skip(1))
        {
            if (e.Kind is HistoryKind.StepBegan)
            {
                yield return events;
                events = 0;
            }
            else if (e.Kind is HistoryKind.EventRaised)
            {
                events++;
            }
        }

        yield return events;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
            // Another thread raised it meanwhile.
        }
    }
}
