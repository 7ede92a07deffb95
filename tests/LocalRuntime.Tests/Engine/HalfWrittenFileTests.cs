using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>What a kill or a power cut may leave of the file, and the engine goes on from.</summary>
public sealed class HalfWrittenFileTests
{
    [Fact]
    public async Task A_log_cut_anywhere_keeps_what_was_committed_before_the_cut()
    {
        await using EngineWorld world = await ToldAsync(20);
        byte[] file = ReadAll(world.Options.DatabasePath);
        byte[] log = ReadAll(world.Options.DatabasePath + "-wal");
        Random random = new(20260112);
        int before = -1;
        foreach (int length in Enumerable.Range(0, 25).Select(_ => random.Next(log.Length)).Append(log.Length).Order())
        {
            int kept = await KeptAsync(world, file, log[..length]);
            Assert.True(kept >= before, $"Seed 20260112: {length} bytes of the log kept {kept} instances, fewer bytes {before}.");
            before = kept;
        }

        Assert.Equal(20, before);
    }

    /// <summary>A checkpoint copies pages from the log into the file; until it is through, the log still has them all.</summary>
    [Fact]
    public async Task A_checkpoint_cut_after_any_page_loses_nothing()
    {
        await using EngineWorld world = await ToldAsync(20);
        byte[] file = ReadAll(world.Options.DatabasePath);
        byte[] log = ReadAll(world.Options.DatabasePath + "-wal");
        await world.Engine.StopAsync(Ct); // which checkpoints
        byte[] after = ReadAll(world.Options.DatabasePath);

        Assert.True(after.Length > file.Length, "The checkpoint wrote nothing.");
        for (int cut = 0; cut <= after.Length; cut += after.Length / 10)
        {
            byte[] torn = [.. after[..cut], .. file.AsSpan(Math.Min(cut, file.Length))];
            Assert.Equal(20, await KeptAsync(world, torn, log));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_file_is_a_new_one(bool withLog)
    {
        await using EngineWorld world = new();
        await File.WriteAllBytesAsync(world.Options.DatabasePath, [], Ct);
        await File.WriteAllBytesAsync(world.Options.DatabasePath + ".begun", [], Ct);
        if (withLog)
        {
            await File.WriteAllBytesAsync(world.Options.DatabasePath + "-wal", [], Ct);
        }

        await TellAsync(world, 1);

        Assert.True((await world.ReadAsync("i-0")).IsCompleted);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(1000)]
    public async Task Notes_of_what_had_begun_that_are_cut_or_nonsense_stop_no_start(int length)
    {
        await using EngineWorld world = new();
        byte[] nonsense = new byte[length];
        new Random(20260112).NextBytes(nonsense);
        await File.WriteAllBytesAsync(world.Options.DatabasePath + ".begun", nonsense, Ct);

        await TellAsync(world, 1);

        Assert.True((await world.ReadAsync("i-0")).IsCompleted, "Seed 20260112.");
        Assert.Empty(TroubledWork.In(world.Options.DatabasePath));
    }

    private static async Task<EngineWorld> ToldAsync(int instances)
    {
        EngineWorld world = new();
        await TellAsync(world, instances);
        return world;
    }

    private static async Task TellAsync(EngineWorld world, int instances)
    {
        world.Functions.Activity("a", () => 1).Orchestrator("one", context => context.CallActivityAsync<int>("a"));
        await world.StartAsync();
        for (int i = 0; i < instances; i++)
        {
            await world.StartAsync("one", id: $"i-{i}");
        }
    }

    // Starts an engine on the bytes, lets it end what it has, and counts the instances, which all must have ended.
    private static async Task<int> KeptAsync(EngineWorld told, byte[] file, byte[] log)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["durable.db"], file, Ct);
        await File.WriteAllBytesAsync(folder["durable.db-wal"], log, Ct);
        await using EngineWorld world = new() { Functions = told.Functions, Legal = new FakeTimeProvider(EngineWorld.Beginning) };
        world.Options = world.Options with { DatabasePath = folder["durable.db"] };
        await world.StartAsync();
        await world.SettleAsync();
        long? live = await world.Engine.WriteAsync(transaction => transaction.Sql.Number("SELECT count(*) FROM instances WHERE status IN (0, 6)"));
        long? all = await world.Engine.WriteAsync(transaction => transaction.Sql.Number("SELECT count(*) FROM instances"));
        await world.Engine.StopAsync(Ct);
        Assert.Equal(0, live);
        return (int)all!;
    }

    private static byte[] ReadAll(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
