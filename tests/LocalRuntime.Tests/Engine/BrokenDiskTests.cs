using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class BrokenDiskTests
{
    [Theory]
    [InlineData("history", "a step", 1)]
    [InlineData("inbox FOR EACH ROW WHEN new.kind = 3", "the result of an activity", 2)]
    public async Task What_cannot_be_written_is_tried_again_at_the_next_look_and_not_before(string broken, string what, int runs)
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
        while (!end.IsCompleted)
        {
            world.Machine.Advance(world.Options.PollInterval);
            await Task.Yield();
        }

        Assert.Equal(7, (await end).ReadOutputAs<int>());
        Assert.Equal(runs, world.Functions.ActivityRuns.Count);
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

    [Fact]
    public async Task A_file_of_a_later_version_is_left_alone()
    {
        await using EngineWorld world = new();
        await world.StartAsync();
        await world.Engine.StopAsync(Ct);
        Change(world, "PRAGMA user_version = 2");

        await Assert.ThrowsAsync<InvalidDataException>(() => world.StartAsync());
        Change(world, "PRAGMA user_version = 1");
        await world.StartAsync();
    }

    private static void Change(EngineWorld world, string sql)
    {
        using SqlSession session = new(world.Options.DatabasePath);
        session.Run(sql);
    }
}
