using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class ClientTests
{
    [Fact]
    public async Task Instances_are_listed_by_prefix_and_status_page_by_page()
    {
        await using EngineWorld world = await WithWaitersAsync("case-1", "case-2", "case-3", "cas", "case%", "other");
        await world.RaiseAsync("case-2", "go");
        OrchestrationQuery running = new(Statuses: [OrchestrationRuntimeStatus.Running], InstanceIdPrefix: "case-", PageSize: 1);

        List<string[]> pages = [];
        await foreach (Page<OrchestrationMetadata> page in world.Client.GetAllInstancesAsync(running).AsPages())
        {
            pages.Add([.. page.Values.Select(instance => instance.InstanceId)]);
        }

        Assert.Equal([["case-1"], ["case-3"], []], pages);
        Assert.Equal(6, await CountAsync(world, null));
        Assert.Equal(1, await CountAsync(world, new OrchestrationQuery(InstanceIdPrefix: "case%")));
        Assert.Equal(0, await CountAsync(world, new OrchestrationQuery(CreatedFrom: EngineWorld.Beginning.AddTicks(1))));
    }

    [Fact]
    public async Task A_page_goes_on_where_its_token_says()
    {
        await using EngineWorld world = await WithWaitersAsync("a", "b", "c");

        List<string> rest = [];
        await foreach (OrchestrationMetadata instance in world.Client.GetAllInstancesAsync(new OrchestrationQuery(ContinuationToken: "a")))
        {
            rest.Add(instance.InstanceId);
        }

        Assert.Equal(["b", "c"], rest);
    }

    [Fact]
    public async Task Payloads_are_read_only_when_asked_for()
    {
        await using EngineWorld world = await WithWaitersAsync("a");
        await world.RaiseAsync("a", "go", 3);

        OrchestrationMetadata without = (await world.Client.GetInstanceAsync("a", cancellation: Ct))!;

        Assert.Null(without.SerializedOutput);
        Assert.Throws<InvalidOperationException>(() => without.ReadOutputAs<int>());
        Assert.Null(await world.Client.GetInstanceAsync("nobody", cancellation: Ct));
    }

    [Fact]
    public async Task A_terminated_instance_ends_with_the_given_output_and_its_timers_are_gone()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None));
        await world.StartAsync();
        string id = await world.StartAsync("sleep");
        await world.Client.TerminateInstanceAsync(id, "withdrawn", Ct);
        await world.SettleAsync();

        OrchestrationMetadata instance = await world.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, instance.RuntimeStatus);
        Assert.Equal("withdrawn", instance.ReadOutputAs<string>());
        Assert.Null(await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task A_termination_does_not_wait_for_a_delayed_start()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("never", _ => Task.CompletedTask);
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("never", null, new("n", EngineWorld.Beginning.AddDays(1)), Ct);
        await world.Client.TerminateInstanceAsync("n", null, Ct);
        await world.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await world.ReadAsync("n")).RuntimeStatus);
    }

    [Fact]
    public async Task A_termination_of_what_has_ended_or_never_was_changes_nothing()
    {
        await using EngineWorld world = await WithWaitersAsync("a");
        await world.RaiseAsync("a", "go", 3);

        await world.Client.TerminateInstanceAsync("a", "too late", Ct);
        await world.Client.TerminateInstanceAsync("nobody", "never", Ct);
        await world.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.ReadAsync("a")).RuntimeStatus);
        Assert.Equal(3, await world.OutputAsync<int>("a"));
        Assert.Null(await world.Client.GetInstanceAsync("nobody", cancellation: Ct));
    }

    [Fact]
    public async Task Only_an_instance_that_has_ended_is_purged_and_nothing_of_it_stays()
    {
        await using EngineWorld world = await WithWaitersAsync("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Client.PurgeInstanceAsync("a", Ct));
        await world.RaiseAsync("a", "go", 3);
        Assert.NotEmpty(world.HistoryOf("a"));
        Assert.Equal(1, (await world.Client.PurgeInstanceAsync("a", Ct)).PurgedInstanceCount);
        Assert.Equal(0, (await world.Client.PurgeInstanceAsync("a", Ct)).PurgedInstanceCount);
        Assert.Null(await world.Client.GetInstanceAsync("a", cancellation: Ct));

        await world.StartAsync("wait", id: "a");
        Assert.Equal(2, world.HistoryOf("a").Count);
    }

    [Fact]
    public async Task Who_waits_for_an_end_is_told_of_it()
    {
        await using EngineWorld world = await WithWaitersAsync("a");
        Task<OrchestrationMetadata> end = world.Client.WaitForInstanceCompletionAsync("a", true, Ct);
        Assert.False(end.IsCompleted);

        await world.Client.RaiseEventAsync("a", "go", 3, Ct);

        Assert.Equal(3, (await end).ReadOutputAs<int>());
        Assert.True((await world.Client.WaitForInstanceCompletionAsync("a", cancellation: Ct)).IsCompleted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Client.WaitForInstanceCompletionAsync("b", cancellation: Ct));
    }

    [Fact]
    public async Task A_client_of_a_stopped_engine_says_so()
    {
        await using EngineWorld world = await WithWaitersAsync("a");
        Task<OrchestrationMetadata> end = world.Client.WaitForInstanceCompletionAsync("a", cancellation: Ct);
        await world.Engine.StopAsync(Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Client.RaiseEventAsync("a", "go", null, Ct));
    }

    private static async Task<EngineWorld> WithWaitersAsync(params string[] ids)
    {
        EngineWorld world = new();
        world.Functions.Orchestrator("wait", context => context.WaitForExternalEvent<int>("go"));
        await world.StartAsync();
        foreach (string id in ids)
        {
            await world.StartAsync("wait", id: id);
        }

        return world;
    }

    private static async Task<int> CountAsync(EngineWorld world, OrchestrationQuery? query)
    {
        int count = 0;
        await foreach (OrchestrationMetadata unused in world.Client.GetAllInstancesAsync(query))
        {
            count++;
        }

        return count;
    }
}
