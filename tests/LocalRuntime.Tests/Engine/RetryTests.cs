using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Work whose outcome can never be written, as long as a trigger refuses its rows.</summary>
public sealed class RetryTests
{
    private const int Attempts = 14;

    [Fact]
    public async Task A_step_that_cannot_be_written_is_tried_ever_more_rarely_while_others_go_on_and_heals_with_its_cause()
    {
        await using EngineWorld world = new();
        List<DateTimeOffset> tries = [];
        world.Functions
            .Orchestrator("bad", _ =>
            {
                lock (tries)
                {
                    tries.Add(world.Machine.GetUtcNow());
                }

                return Task.FromResult(7);
            })
            .Orchestrator("good", _ => Task.FromResult(1));
        await world.StartAsync();
        Change(world, "CREATE TRIGGER broken BEFORE INSERT ON history WHEN new.instance = 'b' BEGIN SELECT RAISE(ABORT, 'never'); END");
        await world.StartAsync("bad", id: "b");
        await world.PassUntilAsync(() => Count(tries) >= Attempts);

        TimeSpan pause = world.Options.PollInterval;
        for (int i = 1; i < Attempts; i++, pause *= 2)
        {
            Assert.True(tries[i] - tries[i - 1] >= (pause < TimeSpan.FromMinutes(5) ? pause : TimeSpan.FromMinutes(5)), $"Attempt {i} came after {tries[i] - tries[i - 1]}.");
        }

        Assert.Equal(1, (await world.RunAsync("good")).ReadOutputAs<int>());
        TroubledWork trouble = await RecordedAsync(world, Attempts);
        Assert.Equal((WorkKind.Orchestration, "bad", "b", nameof(SqliteException), false), (trouble.Key.Kind, trouble.Name, trouble.Instance, trouble.LastError, trouble.IsSetAside));
        Assert.Contains(world.Log.All, line => line.Contains("The outcome of Orchestration of b could not be written (SqliteException)", StringComparison.Ordinal));
        Change(world, "DROP TRIGGER broken");
        await world.PassUntilAsync(() => world.ReadAsync("b").Result.IsCompleted);
        await world.SettleAsync();
        Assert.Empty(TroubledWork.In(world.Options.DatabasePath));
    }

    [Fact]
    public async Task An_activity_whose_result_cannot_be_written_does_not_run_again_and_does_not_hold_its_loop()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxActivities = 1 };
        world.Functions
            .Activity("a", () => 7)
            .Orchestrator("one", context => context.CallActivityAsync<int>("a"));
        await world.StartAsync();
        Change(world, "CREATE TRIGGER broken BEFORE INSERT ON inbox WHEN new.instance = 'b' AND new.kind = 3 BEGIN SELECT RAISE(ABORT, 'never'); END");
        await world.StartAsync("one", id: "b");

        Assert.Equal(7, (await world.RunAsync("one")).ReadOutputAs<int>());
        await world.PassUntilAsync(() => TroubledWork.In(world.Options.DatabasePath) is [{ Failures: >= 4 }]);
        TroubledWork trouble = await RecordedAsync(world, 4);
        Assert.Equal((WorkKind.Activity, "a", "b"), (trouble.Key.Kind, trouble.Name, trouble.Instance));
        Change(world, "DROP TRIGGER broken");
        await world.PassUntilAsync(() => world.ReadAsync("b").Result.IsCompleted);
        await world.SettleAsync();

        Assert.Equal(2, world.Functions.ActivityRuns.Count);
        Assert.Empty(TroubledWork.In(world.Options.DatabasePath));
    }

    [Fact]
    public async Task A_termination_does_not_wait_for_the_pause()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("bad", context => context.WaitForExternalEvent<int>("never"));
        await world.StartAsync();
        Change(world, "CREATE TRIGGER broken BEFORE INSERT ON history WHEN new.kind = 1 BEGIN SELECT RAISE(ABORT, 'never'); END");
        await world.StartAsync("bad", id: "b");
        Change(world, "DROP TRIGGER broken");

        await world.RaiseAsync("b", "more");
        Assert.Empty(world.HistoryOf("b"));
        await world.Client.TerminateInstanceAsync("b", null, Ct);
        await world.SettleAsync();

        Assert.True((await world.ReadAsync("b")).IsCompleted);
        Assert.Empty(TroubledWork.In(world.Options.DatabasePath));
    }

    [Fact]
    public async Task A_termination_during_an_attempt_that_fails_does_not_wait_for_its_pause_either()
    {
        WorkCount underWay = new();
        ReadyInstances ready = new(underWay, new Pauses<string>(TimeSpan.FromHours(1), new JumpingMachine(EngineWorld.Beginning)));
        ready.Add("b");
        await ready.TakeAsync(Ct);
        ready.AddUrgent("b");
        ready.Postpone("b");

        Assert.Equal("b", await ready.TakeAsync(Ct));
        ready.Postpone("b");
        Assert.True(underWay.IsQuiet);
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(7)]
    public void A_machine_clock_that_jumps_neither_shortens_nor_lengthens_a_pause(int hours)
    {
        JumpingMachine machine = new(EngineWorld.Beginning);
        Pauses<string> pauses = new(TimeSpan.FromSeconds(10), machine);
        pauses.Begin("work");

        machine.Set(TimeSpan.FromHours(hours));
        machine.Run(TimeSpan.FromSeconds(9));
        Assert.Empty(pauses.EndDue());
        machine.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(["work"], pauses.EndDue());
    }

    private static int Count(List<DateTimeOffset> tries)
    {
        lock (tries)
        {
            return tries.Count;
        }
    }

    // The attempt is counted a moment after it failed.
    private static async Task<TroubledWork> RecordedAsync(EngineWorld world, int failures)
    {
        while (TroubledWork.In(world.Options.DatabasePath) is not [{ } work] || work.Failures < failures)
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return Assert.Single(TroubledWork.In(world.Options.DatabasePath));
    }

    private static void Change(EngineWorld world, string sql)
    {
        using SqlSession session = new(world.Options.DatabasePath);
        session.Run(sql);
    }
}
