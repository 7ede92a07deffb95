using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class GenerationTests
{
    [Fact]
    public async Task A_new_generation_has_the_new_input_and_only_its_own_history()
    {
        await using EngineWorld world = new();
        world.Functions.Activity("a", () => 1).Orchestrator("count", async context =>
        {
            int n = context.GetInput<int>();
            await context.CallActivityAsync("a");
            await context.CallActivityAsync("a");
            if (n < 5)
            {
                context.ContinueAsNew(n + 1);
            }

            return n;
        });
        await world.StartAsync();
        string id = await world.StartAsync("count", 1);

        OrchestrationMetadata instance = await world.ReadAsync(id);
        Assert.Equal(5, instance.ReadOutputAs<int>());
        Assert.Equal("5", instance.SerializedInput);
        Assert.Equal(10, world.Functions.ActivityRuns.Count);
        Assert.Equal(2, world.HistoryOf(id).Count(e => e.Kind == HistoryKind.ActivityCalled));
    }

    [Theory]
    [InlineData(true, new[] { 1, 2, 3 })]
    [InlineData(false, new[] { 3 })]
    public async Task Events_that_nobody_took_go_over_unless_told_otherwise(bool preserve, int[] seen)
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("again", async context =>
        {
            List<int> taken = context.GetInput<List<int>>() ?? [];
            if (taken.Count == 0)
            {
                await context.WaitForExternalEvent<int>("go");
                context.ContinueAsNew(new List<int> { 0 }, preserve);
                return taken;
            }

            do
            {
                taken.Add(await context.WaitForExternalEvent<int>("n"));
            }
            while (taken[^1] != 3);

            return taken;
        });
        await world.StartAsync();
        string id = await world.StartAsync("again");
        await world.RaiseAsync(id, "n", 1);
        await world.RaiseAsync(id, "n", 2);
        await world.RaiseAsync(id, "go");
        await world.CrashAsync();
        await world.RaiseAsync(id, "n", 3);

        Assert.Equal([0, .. seen], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task No_event_is_lost_or_doubled_while_generations_follow_each_other()
    {
        const int Events = 300;
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sum", async context =>
        {
            int[] state = context.GetInput<int[]>() ?? [0, 0];
            int n = await context.WaitForExternalEvent<int>("n");
            int[] next = [state[0] + 1, state[1] + n];
            if (next[0] < Events)
            {
                context.ContinueAsNew(next);
            }

            return next;
        });
        await world.StartAsync();
        string id = await world.StartAsync("sum");
        await Task.WhenAll(Enumerable.Range(1, Events).Select(n => world.Client.RaiseEventAsync(id, "n", n, Ct)));
        await world.SettleAsync();

        Assert.Equal([Events, Events * (Events + 1) / 2], await world.OutputAsync<List<int>>(id));
    }

    [Fact]
    public async Task An_event_that_comes_with_the_end_of_a_generation_goes_over_to_the_next()
    {
        await using EngineWorld world = new();
        using SemaphoreSlim begun = new(0);
        using ManualResetEventSlim go = new();
        world.Functions.Orchestrator("again", async context =>
        {
            begun.Release();
            go.Wait(Ct);
            Task<int> number = context.WaitForExternalEvent<int>("n");
            if (context.GetInput<int>() == 0)
            {
                await Task.WhenAny(context.WaitForExternalEvent<int>("go"), number);
                context.ContinueAsNew(1);
                return 0;
            }

            return await number;
        });
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("again", 0, cancellation: Ct);
        await begun.WaitAsync(Ct);
        await world.Client.RaiseEventAsync(id, "go", 1, Ct);
        await world.Client.RaiseEventAsync(id, "n", 2, Ct);
        go.Set();
        await world.SettleAsync();

        Assert.Equal(2, await world.OutputAsync<int>(id));
    }

    [Fact]
    public async Task Timers_of_an_earlier_generation_never_fire_in_a_later_one()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("again", async context =>
        {
            if (context.GetInput<int>() == 0)
            {
                _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                context.ContinueAsNew(1);
                return;
            }

            await context.CreateTimer(TimeSpan.FromHours(5), CancellationToken.None);
        });
        await world.StartAsync();
        string id = await world.StartAsync("again", 0);

        Assert.Equal(EngineWorld.Beginning.AddHours(5), await world.Engine.NextAsync(Ct));
        await world.AdvanceAsync(TimeSpan.FromHours(4));
        Assert.True((await world.ReadAsync(id)).IsRunning);
        await world.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.True((await world.ReadAsync(id)).IsCompleted);
    }

    [Fact]
    public async Task The_custom_status_stays_until_it_is_set_again()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("shown", async context =>
        {
            if (context.GetInput<int>() == 0)
            {
                context.SetCustomStatus("waiting");
                context.ContinueAsNew(1);
                return;
            }

            await context.WaitForExternalEvent<int>("go");
            context.SetCustomStatus(null);
        });
        await world.StartAsync();
        string id = await world.StartAsync("shown", 0);

        Assert.Equal("waiting", (await world.ReadAsync(id)).ReadCustomStatusAs<string>());
        await world.RaiseAsync(id, "go");
        Assert.Null((await world.ReadAsync(id)).SerializedCustomStatus);
    }

    [Fact]
    public async Task A_custom_status_beyond_sixteen_kilobytes_is_refused()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wordy", context =>
        {
            context.SetCustomStatus(new string('a', 8 * 1024));
            return Task.CompletedTask;
        });
        await world.StartAsync();

        Assert.True((await world.RunAsync("wordy")).FailureDetails!.IsCausedBy<ArgumentException>());
    }

    [Fact]
    public async Task Ids_are_the_same_at_each_replay_and_others_in_each_generation()
    {
        await using EngineWorld world = new();
        List<Guid> made = [];
        world.Functions.Orchestrator("ids", async context =>
        {
            made.Add(context.NewGuid());
            made.Add(context.NewGuid());
            await context.WaitForExternalEvent<int>("go");
            if (context.GetInput<int>() == 0)
            {
                context.ContinueAsNew(1);
            }
        });
        await world.StartAsync();
        string id = await world.StartAsync("ids", 0);
        await world.RaiseAsync(id, "go");

        Assert.Equal(6, made.Count);
        Assert.Equal(made[..2], made[2..4]);
        Assert.Equal(4, made.Distinct().Count());
    }
}
