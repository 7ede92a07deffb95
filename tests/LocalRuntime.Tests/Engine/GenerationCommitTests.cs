using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Generations that follow each other at once, several in one commit.</summary>
public sealed class GenerationCommitTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    public async Task Generations_that_follow_at_once_come_one_after_the_other_however_many_they_are(int count)
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("count", context =>
        {
            int number = context.GetInput<int>();
            context.SetCustomStatus(number);
            if (number < count)
            {
                context.ContinueAsNew(number + 1);
            }

            return Task.FromResult($"{number}");
        });
        await world.StartAsync();

        OrchestrationMetadata end = await world.RunAsync("count", 1);

        Assert.Equal($"{count}", end.ReadOutputAs<string>());
        Assert.Equal(count, end.ReadCustomStatusAs<int>());
        Assert.Equal(count, end.ReadInputAs<int>());
    }

    [Fact]
    public async Task A_generation_that_follows_at_once_shares_its_commit_and_one_with_open_calls_does_not()
    {
        List<StepCommit> steps = [];
        await using EngineWorld world = new();
        world.Options = world.Options with { Committed = steps.Add };
        world.Functions.Activity("note", () => 1).Orchestrator("twice", async context =>
        {
            string how = context.GetInput<string>()!;
            if (how == "end")
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return;
            }

            if (how == "call")
            {
                _ = context.CallActivityAsync("note");
            }

            context.ContinueAsNew("end");
        });
        await world.StartAsync();

        await world.StartAsync("twice", "plain", "plain");
        await world.StartAsync("twice", "call", "call");

        Assert.NotNull(steps.First(step => step.Instance.Row.Id == "plain").Followed);
        Assert.Null(steps.First(step => step.Instance.Row.Id == "call").Followed);
        Assert.Equal(2, world.HistoryOf("plain").Count(e => e.Kind is HistoryKind.Started or HistoryKind.TimerSet));
        Assert.Equal(["note"], world.Functions.ActivityRuns);
    }
}
