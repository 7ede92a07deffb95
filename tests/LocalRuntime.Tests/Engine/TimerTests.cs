using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_fires_at_its_instant_and_not_before()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await world.StartAsync();
        string id = await world.StartAsync("sleep");

        await world.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await world.ReadAsync(id)).RuntimeStatus);
        await world.AdvanceAsync(TimeSpan.FromTicks(1));

        Assert.Equal(EngineWorld.Beginning.AddHours(2).UtcDateTime, (await world.ReadAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task A_timer_of_730_days_stands_in_history_as_244_timers_of_at_most_three_days()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromDays(730), CancellationToken.None));
        await world.StartAsync();
        string id = await world.StartAsync("sleep");

        await world.AdvanceToTheEndAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.ReadAsync(id)).RuntimeStatus);
        Assert.Equal(EngineWorld.Beginning.AddDays(730), world.Legal.GetUtcNow());
        IReadOnlyList<HistoryEvent> history = world.HistoryOf(id);
        Assert.Equal([1, 244, 244, 245], history.CountBy(e => e.Kind).OrderBy(kind => kind.Value).Select(kind => kind.Value));
        Assert.Equal(244, history.Count(e => e.Kind == HistoryKind.TimerSet));

        // The public engine notes the end of each step and of the instance too, which makes 980 events.
        Assert.Equal(980, history.Count + 245 + 1);
    }

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(EngineWorld.Beginning.AddDays(-1).UtcDateTime, CancellationToken.None));
        await world.StartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.RunAsync("sleep")).RuntimeStatus);
    }

    [Fact]
    public async Task Timers_that_came_due_together_fire_in_the_order_of_their_instants()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("race", async context =>
        {
            List<int> order = [];
            await Task.WhenAll(Enumerable.Range(1, 3).Reverse().Select(async hours =>
            {
                await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
                order.Add(hours);
            }));
            return order;
        });
        await world.StartAsync();
        string id = await world.StartAsync("race");
        await world.AdvanceAsync(TimeSpan.FromHours(5));

        Assert.Equal([1, 2, 3], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task A_cancelled_timer_is_forgotten_and_the_replay_forgets_it_again()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("change-of-mind", async context =>
        {
            using CancellationTokenSource stop = new();
            Task timer = context.CreateTimer(TimeSpan.FromDays(30), stop.Token);
            await context.WaitForExternalEvent<int>("stop");
            stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => timer);
            await context.WaitForExternalEvent<int>("end");
            return "ended";
        });
        await world.StartAsync();
        string id = await world.StartAsync("change-of-mind");
        await world.RaiseAsync(id, "stop");

        Assert.Null(await world.Engine.NextAsync(Ct));
        await world.CrashAsync();
        await world.RaiseAsync(id, "end");
        Assert.Equal("ended", (await world.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_timer_cancelled_in_the_step_that_set_it_never_fires()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("in-time", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            int n = await context.WaitForExternalEvent<int>("n", TimeSpan.FromDays(10));
            await context.WaitForExternalEvent<int>("end");
            return n;
        });
        await world.StartAsync();
        string id = await world.StartAsync("in-time");
        await world.RaiseAsync(id, "n", 5);
        await world.RaiseAsync(id, "go");

        Assert.Null(await world.Engine.NextAsync(Ct));
        Assert.Equal(HistoryKind.TimerSet, world.HistoryOf(id)[^1].Kind);
        await world.CrashAsync();
        await world.AdvanceAsync(TimeSpan.FromDays(11));
        await world.RaiseAsync(id, "end");
        Assert.Equal(5, await world.OutputAsync<int>(id));
    }

    [Fact]
    public async Task A_timer_that_came_due_while_the_engine_was_down_fires_at_the_start()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None));
        await world.StartAsync();
        string id = await world.StartAsync("sleep");
        world.Legal.Advance(TimeSpan.FromHours(3));
        await world.CrashAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task The_engine_wakes_by_itself_when_the_machine_clock_goes_on()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None));
        await world.StartAsync();
        string id = await world.StartAsync("sleep");
        Task<OrchestrationMetadata> ended = world.Client.WaitForInstanceCompletionAsync(id, cancellation: Ct);
        world.Legal.Advance(TimeSpan.FromSeconds(1));
        Assert.False(ended.IsCompleted);

        await world.PassUntilAsync(() => ended.IsCompleted);

        Assert.True((await ended).IsCompleted);
    }
}
