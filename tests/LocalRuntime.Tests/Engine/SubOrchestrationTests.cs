using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task A_child_is_an_instance_of_its_own_and_gives_its_output_to_its_parent()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", async context => await context.WaitForExternalEvent<int>("n") + context.GetInput<int>())
            .Orchestrator("parent", context => context.CallSubOrchestratorAsync<int>("child", 100, new TaskOptions().WithInstanceId("the-child")));
        await world.StartAsync();
        string id = await world.StartAsync("parent");
        await world.CrashAsync();
        await world.RaiseAsync("the-child", "n", 5);

        Assert.Equal(105, await world.OutputAsync<int>(id));
        Assert.Equal("child", (await world.ReadAsync("the-child")).Name);
    }

    [Fact]
    public async Task Children_without_a_given_id_get_one_each_that_no_replay_changes()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", context => Task.FromResult(context.InstanceId))
            .Orchestrator("parent", async context => (string[])[
                await context.CallSubOrchestratorAsync<string>("child"),
                await context.CallSubOrchestratorAsync<string>("child")]);
        await world.StartAsync();

        string[] children = (await world.RunAsync("parent")).ReadOutputAs<string[]>()!;

        Assert.Equal(2, children.Distinct().Count());
        Assert.All(children, child => Assert.Matches("^[0-9a-f]{32}$", child));
    }

    [Theory]
    [InlineData("@child")]
    [InlineData("a/b")]
    public async Task A_childs_id_obeys_the_rules_of_all_ids(string id)
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", _ => Task.CompletedTask)
            .Orchestrator("parent", context => context.CallSubOrchestratorAsync("child", null, new TaskOptions().WithInstanceId(id)));
        await world.StartAsync();

        Assert.True((await world.RunAsync("parent")).FailureDetails!.IsCausedBy<ArgumentException>());
        Assert.Null(await world.Client.GetInstanceAsync(id, cancellation: Ct));
    }

    [Fact]
    public async Task A_childs_failed_activity_arrives_one_level_deeper()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("fail", () => throw new TimeoutException())
            .Orchestrator("child", context => context.CallActivityAsync("fail"))
            .Orchestrator("parent", async context =>
            {
                TaskFailedException e = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallSubOrchestratorAsync("child"));
                return e.FailureDetails;
            });
        await world.StartAsync();

        TaskFailureDetails failure = (await world.RunAsync("parent")).ReadOutputAs<TaskFailureDetails>()!;

        Assert.True(failure.IsCausedBy<TaskFailedException>());
        Assert.Equal("System.TimeoutException", failure.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task A_terminated_child_fails_its_parents_call()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", context => context.WaitForExternalEvent<int>("never"))
            .Orchestrator("parent", context => context.CallSubOrchestratorAsync("child", null, new TaskOptions().WithInstanceId("the-child")));
        await world.StartAsync();
        string id = await world.StartAsync("parent");
        await world.Client.TerminateInstanceAsync("the-child", null, Ct);
        await world.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_failed_child_is_started_again_by_its_retry_policy()
    {
        await using EngineWorld world = new();
        int runs = 0;
        TaskOptions twice = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromHours(1))).WithInstanceId("the-child");
        world.Functions
            .Orchestrator("child", _ => ++runs == 1 ? throw new TimeoutException() : Task.FromResult("second"))
            .Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("child", null, twice));
        await world.StartAsync();
        string id = await world.StartAsync("parent");
        await world.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("second", await world.OutputAsync<string>(id));
    }

    [Fact]
    public async Task A_child_never_replaces_a_live_instance()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("wait", context => context.WaitForExternalEvent<int>("n"))
            .Orchestrator("parent", context => context.CallSubOrchestratorAsync("wait", null, new TaskOptions().WithInstanceId("taken")));
        await world.StartAsync();
        await world.StartAsync("wait", id: "taken");

        OrchestrationMetadata parent = await world.RunAsync("parent");

        Assert.Contains("AlreadyExists", parent.FailureDetails!.InnerFailure!.ErrorType, StringComparison.Ordinal);
        Assert.True((await world.ReadAsync("taken")).IsRunning);
    }

    [Fact]
    public async Task The_end_of_a_child_whose_parent_began_anew_disturbs_nobody()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", context => context.WaitForExternalEvent<int>("n"))
            .Orchestrator("parent", async context =>
            {
                if (context.GetInput<int>() == 0)
                {
                    _ = context.CallSubOrchestratorAsync<int>("child", null, new TaskOptions().WithInstanceId("the-child"));
                    context.ContinueAsNew(1);
                    return 0;
                }

                return await context.CallActivityAsync<int>("slow");
            });
        TaskCompletionSource<object?> slow = new();
        world.Functions.Activity("slow", (_, _) => slow.Task);
        await world.StartAsync();
        string id = await world.Client.ScheduleNewOrchestrationInstanceAsync("parent", 0, cancellation: Ct);
        while (await world.Client.GetInstanceAsync("the-child", cancellation: Ct) is null)
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await world.Client.RaiseEventAsync("the-child", "n", 13, Ct);
        await world.Client.WaitForInstanceCompletionAsync("the-child", cancellation: Ct);
        slow.SetResult(2);
        await world.SettleAsync();

        Assert.Equal(2, await world.OutputAsync<int>(id));
    }
}
