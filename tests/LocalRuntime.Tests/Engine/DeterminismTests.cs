using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class DeterminismTests
{
    public static TheoryData<string, Func<TaskOrchestrationContext, Task>, string> ChangedBodies => new()
    {
        { "another activity", context => context.CallActivityAsync("other"), "activity 'other'" },
        { "a timer", context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None), "a timer" },
        { "a child", context => context.CallSubOrchestratorAsync("other"), "sub-orchestrator 'other'" },
        { "nothing but a wait", context => context.WaitForExternalEvent<int>("go"), "no call" },
        { "the end", _ => Task.CompletedTask, "no call" },
    };

    [Theory]
    [MemberData(nameof(ChangedBodies))]
    public async Task Changed_code_fails_its_instance_names_both_calls_and_disturbs_nothing_else(
        string change, Func<TaskOrchestrationContext, Task> body, string named)
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("first", () => 1)
            .Activity("other", () => 1)
            .Orchestrator("plain", context => context.WaitForExternalEvent<int>("go"))
            .Orchestrator("changing", async context =>
            {
                await context.CallActivityAsync("first");
                await context.WaitForExternalEvent<int>("go");
            });
        await world.StartAsync();
        string id = await world.StartAsync("changing");
        string bystander = await world.StartAsync("plain");
        world.Functions.Orchestrator("changing", body);
        await world.RestartAsync();
        await world.RaiseAsync(id, "go");
        await world.RaiseAsync(bystander, "go", 4);

        OrchestrationMetadata instance = await world.ReadAsync(id);
        Assert.True(OrchestrationRuntimeStatus.Failed == instance.RuntimeStatus, change);
        Assert.EndsWith("NonDeterministicOrchestrationException", instance.FailureDetails!.ErrorType, StringComparison.Ordinal);
        Assert.Contains("activity 'first'", instance.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(named, instance.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(["first"], world.Functions.ActivityRuns);
        Assert.Equal(4, await world.OutputAsync<int>(bystander));
    }

    [Fact]
    public async Task Changed_code_between_two_calls_is_seen_too()
    {
        await using EngineWorld world = new();
        world.Functions.Activity("a", () => 1).Activity("b", () => 1).Orchestrator("changing", async context =>
        {
            await context.CallActivityAsync("a");
            await context.CallActivityAsync("b");
            await context.WaitForExternalEvent<int>("go");
        });
        await world.StartAsync();
        string id = await world.StartAsync("changing");
        world.Functions.Orchestrator("changing", async context =>
        {
            await context.CallActivityAsync("a");
            await context.CallActivityAsync("inserted");
            await context.CallActivityAsync("b");
            await context.WaitForExternalEvent<int>("go");
        });
        await world.RestartAsync();
        await world.RaiseAsync(id, "go");

        string message = (await world.ReadAsync(id)).FailureDetails!.ErrorMessage;
        Assert.Contains("'b'", message, StringComparison.Ordinal);
        Assert.Contains("'inserted'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_comes_from_history_and_tells_whether_it_is_told_again()
    {
        await using EngineWorld world = new();
        List<(DateTime Now, bool Replaying)> seen = [];
        world.Functions.Orchestrator("clock", async context =>
        {
            seen.Add((context.CurrentUtcDateTime, context.IsReplaying));
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            seen.Add((context.CurrentUtcDateTime, context.IsReplaying));
        });
        await world.StartAsync();
        await world.StartAsync("clock");
        await world.CrashAsync();
        await world.AdvanceAsync(TimeSpan.FromHours(2));

        DateTime beginning = EngineWorld.Beginning.UtcDateTime;
        Assert.Equal([(beginning, false), (beginning, true), (beginning.AddHours(2), false)], seen);
        Assert.All(seen, each => Assert.Equal(DateTimeKind.Utc, each.Now.Kind));
    }
}
