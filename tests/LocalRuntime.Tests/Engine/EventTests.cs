using System.Text.Json;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class EventTests
{
    [Fact]
    public async Task An_event_is_kept_until_somebody_waits_whatever_the_case_of_its_name()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("late", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("OPINION");
        });
        await world.StartAsync();
        string id = await world.StartAsync("late");
        await world.RaiseAsync(id, "opinion", "given");
        await world.CrashAsync();
        await world.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("given", (await world.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_of_one_name_are_taken_in_the_order_of_their_arrival()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("two", async context =>
            (int[])[await context.WaitForExternalEvent<int>("n"), await context.WaitForExternalEvent<int>("n")]);
        await world.StartAsync();
        string id = await world.StartAsync("two");
        await world.RaiseAsync(id, "n", 1);
        await world.RaiseAsync(id, "n", 2);

        Assert.Equal([1, 2], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task Events_that_nobody_awaits_yet_are_kept_in_the_order_of_their_arrival()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("late", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            return (int[])[
                await context.WaitForExternalEvent<int>("other"),
                await context.WaitForExternalEvent<int>("n"),
                await context.WaitForExternalEvent<int>("N"),
                await context.WaitForExternalEvent<int>("n")];
        });
        await world.StartAsync();
        string id = await world.StartAsync("late");
        foreach (string name in new[] { "n", "N", "other", "n" })
        {
            await world.RaiseAsync(id, name, world.HistoryOf(id).Count(e => e.Kind == HistoryKind.EventRaised));
        }

        await world.RaiseAsync(id, "go");

        Assert.Equal([2, 0, 1, 3], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task Several_waiters_of_one_name_are_served_last_in_first_out()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("three", context =>
            Task.WhenAll(Enumerable.Range(0, 3).Select(_ => context.WaitForExternalEvent<int>("n"))));
        await world.StartAsync();
        string id = await world.StartAsync("three");
        foreach (int n in Enumerable.Range(1, 3))
        {
            await world.RaiseAsync(id, "n", n);
        }

        Assert.Equal([3, 2, 1], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task A_cancelled_waiter_swallows_no_event()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("again", async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<int>("n", TimeSpan.FromHours(1)));
            await context.WaitForExternalEvent<int>("other");
            return await context.WaitForExternalEvent<int>("n");
        });
        await world.StartAsync();
        string id = await world.StartAsync("again");
        await world.AdvanceAsync(TimeSpan.FromHours(1));
        await world.RaiseAsync(id, "n", 5);
        await world.RaiseAsync(id, "other");

        Assert.Equal(5, (await world.ReadAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_event_in_time_stops_the_timer_of_its_wait()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", context => context.WaitForExternalEvent<int>("n", TimeSpan.FromDays(10)));
        await world.StartAsync();
        string id = await world.StartAsync("wait");
        await world.AdvanceAsync(TimeSpan.FromDays(4));
        await world.RaiseAsync(id, "n", 5);

        Assert.Equal(5, (await world.ReadAsync(id)).ReadOutputAs<int>());
        Assert.Null(await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task An_event_for_nobody_is_dropped_in_silence()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("short", _ => Task.CompletedTask).Orchestrator("wait", context => context.WaitForExternalEvent<int>("n"));
        await world.StartAsync();
        await world.StartAsync("short", id: "ended");

        await world.RaiseAsync("ended", "n", 1);
        await world.RaiseAsync("unborn", "n", 1);
        await world.StartAsync("wait", id: "ended");
        await world.StartAsync("wait", id: "unborn");

        Assert.True((await world.ReadAsync("ended")).IsRunning);
        Assert.True((await world.ReadAsync("unborn")).IsRunning);
    }

    [Fact]
    public async Task A_payload_of_the_wrong_type_fails_the_orchestration()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", context => context.WaitForExternalEvent<int>("n"));
        await world.StartAsync();
        string id = await world.StartAsync("wait");
        await world.RaiseAsync(id, "n", "not a number");

        Assert.True((await world.ReadAsync(id)).FailureDetails!.IsCausedBy<JsonException>());
    }

    [Fact]
    public async Task One_name_is_awaited_as_one_type()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("mixed-up", context => Task.WhenAny(context.WaitForExternalEvent<int>("n"), context.WaitForExternalEvent<string>("N")));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("mixed-up");

        Assert.True(instance.FailureDetails!.IsCausedBy<ArgumentException>());
    }
}
