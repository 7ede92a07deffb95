using Microsoft.Extensions.Time.Testing;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class CrashTests
{
    /// <summary>Whenever code of the story runs, nothing is being written: a copy of the file is what a kill at that instant would leave.</summary>
    [Fact]
    public async Task From_every_instant_at_which_it_may_be_killed_a_story_comes_to_the_same_end()
    {
        await using EngineWorld world = new();
        List<(TemporaryFolder Copy, DateTimeOffset At)> copies = [];
        Action snapshot = () => copies.Add((CopyOf(world), world.Legal.GetUtcNow()));
        WriteStory(world.Functions, () => snapshot());
        await world.StartAsync();
        await world.StartAsync("story", id: "told");
        await world.AdvanceToTheEndAsync();
        string expected = await world.OutputAsync<string>("told");

        snapshot = () => { };
        Assert.Equal("abcabc", expected);
        Assert.True(copies.Count > 15, $"Only {copies.Count} instants were seen.");
        foreach ((TemporaryFolder copy, DateTimeOffset at) in copies)
        {
            Assert.Equal(expected, await ToldFromAsync(copy, at, world.Functions));
        }
    }

    [Fact]
    public async Task An_activity_whose_result_was_lost_runs_again()
    {
        await using EngineWorld world = new();
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Functions
            .Activity("deadly", () =>
            {
                if (world.Functions.ActivityRuns.Count == 1)
                {
                    world.Abandon();
                    killed.SetResult();
                }

                return world.Functions.ActivityRuns.Count;
            })
            .Orchestrator("brave", context => context.CallActivityAsync<int>("deadly"));
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("brave", null, new("b"), Ct);
        await killed.Task.WaitAsync(Ct);
        await world.RestartAsync();

        Assert.Equal(2, await world.OutputAsync<int>("b"));
    }

    [Fact]
    public async Task A_start_that_was_answered_is_never_lost()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("quick", context => Task.FromResult(context.GetInput<int>()));
        for (int i = 0; i < 20; i++)
        {
            await world.StartAsync();
            await world.Client.ScheduleNewOrchestrationInstanceAsync("quick", i, new($"q-{i}"), Ct);
            world.Abandon();
        }

        await world.RestartAsync();

        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(i, await world.OutputAsync<int>($"q-{i}"));
        }
    }

    [Fact]
    public async Task A_stop_cancels_an_activity_which_runs_again_at_the_next_start()
    {
        await using EngineWorld world = new();
        TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Functions
            .Activity("long", async (_, cancellation) =>
            {
                if (began.TrySetResult())
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                return "second";
            })
            .Orchestrator("wait", context => context.CallActivityAsync<string>("long"));
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("wait", null, new("w"), Ct);
        await began.Task.WaitAsync(Ct);
        await world.RestartAsync();

        Assert.Equal("second", await world.OutputAsync<string>("w"));
        Assert.Equal(2, world.Functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task A_stop_that_is_out_of_patience_leaves_the_activity_for_the_next_start()
    {
        await using EngineWorld world = new();
        TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<object?> deaf = new();
        world.Functions
            .Activity("deaf", (_, _) => began.TrySetResult() ? deaf.Task : Task.FromResult<object?>("second"))
            .Orchestrator("wait", context => context.CallActivityAsync<string>("deaf"));
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("wait", null, new("w"), Ct);
        await began.Task.WaitAsync(Ct);

        await world.Engine.StopAsync(new CancellationToken(canceled: true));
        deaf.SetResult("first, too late");
        await world.RestartAsync();

        Assert.Equal("second", await world.OutputAsync<string>("w"));
    }

    [Fact]
    public async Task A_second_engine_is_kept_out_of_the_file()
    {
        await using EngineWorld world = new();
        await using EngineWorld other = new() { Options = world.Options };
        await world.StartAsync();

        LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(() => other.StartAsync());
        Assert.Contains($"The durable file {world.Options.DatabasePath} is in use by another process", refusal.Message, StringComparison.Ordinal);
        await world.Engine.StopAsync(Ct);
        await other.StartAsync();
    }

    private static void WriteStory(TestFunctions functions, Action snapshot)
    {
        foreach (string name in new[] { "a", "b", "c" })
        {
            functions.Activity(name, () =>
            {
                snapshot();
                return name;
            });
        }

        functions.Orchestrator("child", async context =>
        {
            snapshot();
            string said = await context.CallActivityAsync<string>("c");
            snapshot();
            return said;
        });
        functions.Orchestrator("story", async context =>
        {
            snapshot();
            string said = (context.GetInput<string>() ?? string.Empty) + await context.CallActivityAsync<string>("a");
            snapshot();
            await context.CreateTimer(TimeSpan.FromDays(5), CancellationToken.None);
            snapshot();
            said += await context.CallActivityAsync<string>("b") + await context.CallSubOrchestratorAsync<string>("child");
            snapshot();
            if (said.Length < 6)
            {
                context.ContinueAsNew(said);
            }

            return said;
        });
    }

    private static TemporaryFolder CopyOf(EngineWorld world)
    {
        TemporaryFolder copy = new();
        foreach (string suffix in new[] { string.Empty, "-wal" })
        {
            File.Copy(world.Options.DatabasePath + suffix, copy["durable.db" + suffix]);
        }

        return copy;
    }

    private static async Task<string> ToldFromAsync(TemporaryFolder copy, DateTimeOffset at, TestFunctions functions)
    {
        await using EngineWorld again = new() { Functions = functions, Legal = new FakeTimeProvider(at) };
        again.Options = again.Options with { DatabasePath = copy["durable.db"] };
        await again.StartAsync();
        await again.AdvanceToTheEndAsync();
        string told = await again.OutputAsync<string>("told");
        await again.Engine.StopAsync(Ct);
        copy.Dispose();
        return told;
    }
}
