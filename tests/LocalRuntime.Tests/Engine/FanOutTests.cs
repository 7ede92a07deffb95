using Microsoft.DurableTask;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class FanOutTests
{
    [Fact]
    public async Task Results_stand_in_the_order_of_the_calls_though_the_activities_end_in_reverse()
    {
        // Given
        const int Count = 50;
        await using EngineWorld world = new();
        TaskCompletionSource<object?>[] ends = Ends(Count);
        world.Options = world.Options with { MaxActivities = Count };
        world.Functions
            .Activity("slow", (input, _) => ends[Payload.Read<int>(input)].Task)
            .Orchestrator("all", context => Task.WhenAll(Numbers(Count).Select(n => context.CallActivityAsync<int>("slow", n))));
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("all", cancellation: Ct);

        // When
        foreach (int n in Numbers(Count).Reverse())
        {
            await EndAsync(world, id, n, ends[n]);
        }

        await world.SettleAsync();

        // Then
        Assert.Equal(Numbers(Count).Reverse(), Returned(world, id));
        Assert.Equal(Numbers(Count), await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task The_first_to_end_is_the_one_picked_and_every_replay_picks_it_again()
    {
        // Given
        await using EngineWorld world = new();
        TaskCompletionSource<object?>[] ends = Ends(3);
        List<int> picked = [];
        world.Functions
            .Activity("slow", (input, _) => ends[Payload.Read<int>(input)].Task)
            .Orchestrator("any", async context =>
            {
                Task<int>[] calls = [.. Numbers(3).Select(n => context.CallActivityAsync<int>("slow", n))];
                picked.Add(await await Task.WhenAny(calls));
                await Task.WhenAll(calls);
                await context.WaitForExternalEvent<int>("go");
                return picked[^1];
            });
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("any", cancellation: Ct);

        // When
        foreach (int n in new[] { 1, 2, 0 })
        {
            await EndAsync(world, id, n, ends[n]);
        }

        await world.RestartAsync();
        await world.RaiseAsync(id, "go");

        // Then
        Assert.Equal(1, await world.OutputAsync<int>(id));
        Assert.All(picked, each => Assert.Equal(1, each));
        Assert.True(picked.Count >= 2, "It was never replayed.");
    }

    [Fact]
    public async Task One_failure_among_many_fails_the_wait_for_all_when_the_others_have_ended()
    {
        // Given
        await using EngineWorld world = new();
        TaskCompletionSource<object?>[] ends = Ends(2);
        world.Functions
            .Activity("slow", (input, _) => ends[Payload.Read<int>(input)].Task)
            .Orchestrator("all", async context =>
            {
                Task<int>[] calls = [.. Numbers(2).Select(n => context.CallActivityAsync<int>("slow", n))];
                await Assert.ThrowsAsync<TaskFailedException>(() => Task.WhenAll(calls));
                return await calls[1];
            });
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("all", cancellation: Ct);

        // When
        ends[0].SetException(new TimeoutException());
        while (world.HistoryOf(id).All(e => e.Kind != HistoryKind.ActivityFailed))
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.True((await world.ReadAsync(id)).IsRunning);
        await EndAsync(world, id, 1, ends[1]);
        await world.SettleAsync();

        // Then
        Assert.Equal(1, await world.OutputAsync<int>(id));
    }

    private static int[] Numbers(int count) => [.. Enumerable.Range(0, count)];

    private static TaskCompletionSource<object?>[] Ends(int count) =>
        [.. Numbers(count).Select(_ => new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously))];

    /// <summary>Ends an activity with its number and waits until its orchestrator has been told.</summary>
    private static async Task EndAsync(EngineWorld world, string id, int n, TaskCompletionSource<object?> end)
    {
        end.SetResult(n);
        while (!Returned(world, id).Contains(n))
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static IEnumerable<int> Returned(EngineWorld world, string id) =>
        world.HistoryOf(id).Where(e => e.Kind == HistoryKind.ActivityReturned).Select(e => Payload.Read<int>(e.Payload));
}
