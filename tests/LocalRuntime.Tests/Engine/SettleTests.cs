using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class SettleTests
{
    [Fact]
    public async Task Settling_returns_only_when_all_that_followed_is_done()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("slow", async (_, _) =>
            {
                for (int i = 0; i < 50; i++)
                {
                    await Task.Yield();
                }

                return 1;
            })
            .Orchestrator("chain", async context =>
            {
                for (int i = 0; i < 10; i++)
                {
                    await context.CallActivityAsync("slow");
                    await context.CreateTimer(context.CurrentUtcDateTime, CancellationToken.None);
                }
            });
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("chain", cancellation: Ct);
        await world.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Who_settles_sees_its_own_work_done_while_others_start_and_signal()
    {
        await using EngineWorld world = new();
        world.Functions.Activity("a", () => 1).Orchestrator("wait", async context =>
        {
            await context.CallActivityAsync("a");
            return await context.WaitForExternalEvent<int>("n");
        });
        await world.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
        {
            string id = await world.StartAsync("wait", id: $"w-{n}");
            Assert.Equal(HistoryKind.ActivityReturned, world.HistoryOf(id)[^1].Kind);
            await world.RaiseAsync(id, "n", n);
            Assert.Equal(n, await world.OutputAsync<int>(id));
        })));
    }

    [Fact]
    public async Task An_engine_at_rest_has_nothing_due()
    {
        await using EngineWorld world = new();
        await world.StartAsync();
        await world.SettleAsync();

        Assert.Null(await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task The_next_instant_is_the_earliest_of_all()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromHours(context.GetInput<int>()), CancellationToken.None));
        await world.StartAsync();
        foreach (int hours in Enumerable.Range(3, 3).Reverse())
        {
            await world.StartAsync("sleep", hours);
        }

        Assert.Equal(EngineWorld.Beginning.AddHours(3), await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task Many_instances_share_a_few_loops()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { MaxOrchestrations = 2, MaxActivities = 1 };
        int running = 0;
        world.Functions
            .Activity("alone", async (_, _) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return 1;
            })
            .Orchestrator("one", context => context.CallActivityAsync<int>("alone"));
        await world.StartAsync();
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => world.Client.ScheduleNewOrchestrationInstanceAsync("one", cancellation: Ct)));
        await world.SettleAsync();

        foreach (string id in ids)
        {
            Assert.Equal(1, await world.OutputAsync<int>(id));
        }
    }
}
