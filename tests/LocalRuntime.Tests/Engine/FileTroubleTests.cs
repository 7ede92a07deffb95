using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A full disk, a locked file, a damaged file.</summary>
public sealed class FileTroubleTests
{
    [Fact]
    public async Task On_a_full_disk_a_start_is_refused_in_a_clear_sentence_and_all_goes_on_when_there_is_space_again()
    {
        await using EngineWorld world = new();
        TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Functions
            .Activity("big", async (_, _) =>
            {
                await full.Task;
                return new string('x', 100_000);
            })
            .Orchestrator("one", async context => (await context.CallActivityAsync<string>("big")).Length);
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("one", null, new("o"), Ct);
        await world.PassUntilAsync(() => !world.Functions.ActivityRuns.IsEmpty);
        long pages = await world.Engine.WriteAsync(transaction => transaction.Sql.Number("PRAGMA page_count")) ?? 0;
        await LimitAsync(world, pages);

        IOException refusal = await Assert.ThrowsAsync<IOException>(() => world.Client.ScheduleNewOrchestrationInstanceAsync("one", new string('x', 100_000), new("p"), Ct));
        Assert.StartsWith($"The durable file {world.Options.DatabasePath} cannot grow, the disk is full: free some space", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await world.Client.GetInstanceAsync("p", cancellation: Ct));
        full.SetResult();
        await world.PassUntilAsync(() => world.Log.All.Any(line => line.Contains("cannot be written (SQLite error 13)", StringComparison.Ordinal)));
        await LimitAsync(world, 1_000_000);
        Task<OrchestrationMetadata> end = world.Client.WaitForInstanceCompletionAsync("o", true, Ct);
        await world.PassUntilAsync(() => end.IsCompleted);

        Assert.Equal(100_000, (await end).ReadOutputAs<int>());
        Assert.Single(world.Functions.ActivityRuns);
        Assert.Single(world.Log.All, line => line.Contains("cannot be written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_another_program_locks_the_file_a_start_is_refused_in_a_clear_sentence_and_afterwards_all_goes_on()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { LockPatience = TimeSpan.FromMilliseconds(20) };
        world.Functions.Orchestrator("one", _ => Task.FromResult(7));
        await world.StartAsync();
        using (SqlSession other = new(world.Options.DatabasePath))
        {
            other.Run("BEGIN EXCLUSIVE");
            IOException refusal = await Assert.ThrowsAsync<IOException>(() => world.Client.ScheduleNewOrchestrationInstanceAsync("one", null, new("o"), Ct));
            Assert.StartsWith($"The durable file {world.Options.DatabasePath} is locked by another program: close it there", refusal.Message, StringComparison.Ordinal);
            other.Run("ROLLBACK");
        }

        await world.StartAsync("one", id: "o");
        Assert.Equal(7, await world.OutputAsync<int>("o"));
    }

    [Fact]
    public async Task A_file_that_is_locked_at_the_start_is_told_and_opened_once_it_is_free()
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { LockPatience = TimeSpan.FromMilliseconds(20) };
        using (SqlSession other = new(world.Options.DatabasePath))
        {
            other.Run("BEGIN EXCLUSIVE");
            LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(() => world.StartAsync());
            Assert.Contains($"{world.Options.DatabasePath} is locked by another program", refusal.Message, StringComparison.Ordinal);
        }

        await world.StartAsync();
    }

    [Theory]
    [InlineData("no database")]
    [InlineData("truncated")]
    [InlineData("overwritten")]
    public async Task A_damaged_file_is_refused_in_a_clear_sentence_and_left_as_it_is(string damage)
    {
        await using EngineWorld world = new();
        world.Options = world.Options with { SurvivePowerCut = false };
        world.Functions.Orchestrator("one", _ => Task.FromResult(new string('x', 5000)));
        await world.StartAsync();
        for (int i = 0; i < 20; i++)
        {
            await world.StartAsync("one");
        }

        await world.Engine.StopAsync(Ct);
        byte[] bytes = Damaged(await File.ReadAllBytesAsync(world.Options.DatabasePath, Ct), damage);
        await File.WriteAllBytesAsync(world.Options.DatabasePath, bytes, Ct);

        LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(() => world.StartAsync());

        Assert.StartsWith($"The durable file {world.Options.DatabasePath} is damaged or is no SQLite file: stop the program", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(world.Options.DatabasePath, Ct));
    }

    private static byte[] Damaged(byte[] bytes, string damage)
    {
        switch (damage)
        {
            case "no database":
                return "This is a letter."u8.ToArray();
            case "truncated":
                return bytes[..(bytes.Length / 2)];
            default:
                bytes.AsSpan(bytes.Length / 2, 8000).Fill(0xEE);
                return bytes;
        }
    }

    // The hook of a full disk: SQLite refuses to grow beyond so many pages.
    private static Task<long?> LimitAsync(EngineWorld world, long pages) =>
        world.Engine.WriteAsync(transaction => transaction.Sql.Number($"PRAGMA max_page_count = {pages}"));
}
