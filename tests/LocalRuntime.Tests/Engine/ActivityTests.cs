using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class ActivityTests
{
    private static readonly TaskOptions ThreeTries = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(10), 2));

    private static int Square(string? input) => (int)Math.Pow(Payload.Read<int>(input), 2);

    [Fact]
    public async Task Activities_side_by_side_each_give_their_own_result()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("square", (input, _) => Task.FromResult<object?>(Square(input)))
            .Orchestrator("squares", async context =>
                await Task.WhenAll(Enumerable.Range(1, 20).Select(n => context.CallActivityAsync<int>("square", n))));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("squares");

        Assert.Equal(Enumerable.Range(1, 20).Select(n => n * n), instance.ReadOutputAs<int[]>()!);
        Assert.Equal(20, world.Functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task Each_activity_of_a_sequence_runs_once_though_its_orchestrator_is_replayed()
    {
        await using EngineWorld world = new();
        foreach (string name in new[] { "a", "b", "c" })
        {
            world.Functions.Activity(name, () => name);
        }

        world.Functions.Orchestrator("abc", async context =>
            await context.CallActivityAsync<string>("a") + await context.CallActivityAsync<string>("b") + await context.CallActivityAsync<string>("c"));
        await world.StartAsync();

        Assert.Equal("abc", (await world.RunAsync("abc")).ReadOutputAs<string>());
        Assert.Equal(["a", "b", "c"], world.Functions.ActivityRuns);
    }

    [Fact]
    public async Task A_failure_keeps_its_type_message_and_cause()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("fail", () => throw new NotSupportedException("outer", new TimeoutException("inner")))
            .Orchestrator("catch", async context =>
            {
                TaskFailedException failure = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("fail"));
                return (string[])[failure.TaskName, failure.FailureDetails.ErrorType, failure.FailureDetails.InnerFailure!.ErrorType, failure.Message];
            });
        await world.StartAsync();

        string[] told = (await world.RunAsync("catch")).ReadOutputAs<string[]>()!;

        Assert.Equal(["fail", "System.NotSupportedException", "System.TimeoutException"], told[..3]);
        Assert.EndsWith("outer", told[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_nobody_catches_fails_the_orchestration_one_level_deeper()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("fail", () => throw new NotSupportedException())
            .Orchestrator("careless", context => context.CallActivityAsync("fail"));
        await world.StartAsync();

        TaskFailureDetails failure = (await world.RunAsync("careless")).FailureDetails!;

        Assert.True(failure.IsCausedBy<TaskFailedException>());
        Assert.True(failure.InnerFailure!.IsCausedBy<NotSupportedException>());
    }

    [Fact]
    public async Task An_unknown_activity_is_a_failed_task()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("careless", context => context.CallActivityAsync("nobody"));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("careless");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.Contains("nobody", instance.FailureDetails!.InnerFailure!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_activity_is_repeated_after_durable_delays_that_survive_a_crash()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("flaky", () => world.Functions.ActivityRuns.Count < 3 ? throw new TimeoutException() : "done")
            .Orchestrator("patient", context => context.CallActivityAsync<string>("flaky", null, ThreeTries));
        await world.StartAsync();
        string id = await world.StartAsync("patient");

        Assert.Single(world.Functions.ActivityRuns);
        Assert.Equal(EngineWorld.Beginning.AddMinutes(10), await world.Engine.NextAsync(Ct));
        await world.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(2, world.Functions.ActivityRuns.Count);
        await world.CrashAsync();
        Assert.Equal(EngineWorld.Beginning.AddMinutes(30), await world.Engine.NextAsync(Ct));
        await world.AdvanceAsync(TimeSpan.FromMinutes(20));

        Assert.Equal("done", (await world.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Spent_retries_give_the_original_type_of_error()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("down", () => throw new TimeoutException("no answer"))
            .Orchestrator("patient", context => context.CallActivityAsync("down", null, ThreeTries));
        await world.StartAsync();
        string id = await world.StartAsync("patient");
        await world.AdvanceAsync(TimeSpan.FromMinutes(10));
        await world.AdvanceAsync(TimeSpan.FromMinutes(20));

        OrchestrationMetadata instance = await world.ReadAsync(id);

        Assert.Equal(3, world.Functions.ActivityRuns.Count);
        Assert.Equal("System.TimeoutException", instance.FailureDetails!.InnerFailure!.ErrorType);
        Assert.Null(await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task No_retry_is_made_after_the_time_allowed_for_them()
    {
        await using EngineWorld world = new();
        RetryPolicy policy = new(100, TimeSpan.FromMinutes(10), retryTimeout: TimeSpan.FromMinutes(15));
        world.Functions
            .Activity("down", () => throw new TimeoutException())
            .Orchestrator("patient", context => context.CallActivityAsync("down", null, TaskOptions.FromRetryPolicy(policy)));
        await world.StartAsync();
        string id = await world.StartAsync("patient");
        await world.AdvanceAsync(TimeSpan.FromMinutes(10));
        await world.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, world.Functions.ActivityRuns.Count);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await world.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task A_delay_between_retries_grows_no_longer_than_allowed()
    {
        await using EngineWorld world = new();
        RetryPolicy policy = new(50, TimeSpan.FromMinutes(10), 10, maxRetryInterval: TimeSpan.FromMinutes(30));
        world.Functions
            .Activity("down", () => throw new TimeoutException())
            .Orchestrator("patient", context => context.CallActivityAsync("down", null, TaskOptions.FromRetryPolicy(policy)));
        await world.StartAsync();
        await world.StartAsync("patient");
        await world.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(EngineWorld.Beginning.AddMinutes(40), await world.Engine.NextAsync(Ct));
    }

    [Fact]
    public async Task Options_given_as_the_input_are_refused()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("any", () => 1)
            .Orchestrator("mixed-up", context => context.CallActivityAsync("any", ThreeTries));
        await world.StartAsync();

        Assert.True((await world.RunAsync("mixed-up")).FailureDetails!.IsCausedBy<ArgumentException>());
        Assert.Empty(world.Functions.ActivityRuns);
    }

    [Fact]
    public async Task A_payload_beyond_four_megabytes_is_refused()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("big", () => new string('a', 4 * 1024 * 1024))
            .Orchestrator("heavy", context => context.CallActivityAsync("big"));
        await world.StartAsync();

        Assert.True((await world.RunAsync("heavy")).FailureDetails!.InnerFailure!.IsCausedBy<ArgumentException>());
    }
}
