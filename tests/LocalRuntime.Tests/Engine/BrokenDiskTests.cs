using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class BrokenDiskTests
{
    [Theory]
    [InlineData("history", "a step")]
    [InlineData("inbox FOR EACH ROW WHEN new.kind = 3", "the result of an activity, which does not run again for it")]
    public async Task What_cannot_be_written_is_tried_again_after_a_pause_and_not_before(string broken, string what)
    {
        await using EngineWorld world = new();
        world.Functions.Activity("a", () => 7).Orchestrator("one", context => context.CallActivityAsync<int>("a"));
        await world.StartAsync();
        Change(world, $"CREATE TRIGGER broken BEFORE INSERT ON {broken} BEGIN SELECT RAISE(ABORT, 'disk'); END");
        await world.StartAsync("one", id: "o");

        Assert.False((await world.ReadAsync("o")).IsCompleted, what);
        Change(world, "DROP TRIGGER broken");
        await world.SettleAsync();
        Assert.False((await world.ReadAsync("o")).IsCompleted, what);
        Task<OrchestrationMetadata> end = world.Client.WaitForInstanceCompletionAsync("o", true, Ct);
        await world.PassUntilAsync(() => end.IsCompleted);

        Assert.Equal(7, (await end).ReadOutputAs<int>());
        Assert.Single(world.Functions.ActivityRuns);
    }

    [Fact]
    public async Task A_client_is_told_that_its_start_was_not_written()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("one", _ => Task.CompletedTask);
        await world.StartAsync();
        Change(world, "CREATE TRIGGER broken BEFORE INSERT ON instances BEGIN SELECT RAISE(ABORT, 'disk'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => world.StartAsync("one", id: "o"));
        Assert.Null(await world.Client.GetInstanceAsync("o", cancellation: Ct));
    }

    private static void Change(EngineWorld world, string sql)
    {
        using SqlSession session = new(world.Options.DatabasePath);
        session.Run(sql);
    }
}
