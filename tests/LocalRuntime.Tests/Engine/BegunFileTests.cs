using System.Diagnostics;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>The file of what has begun, on disks that have no room for it or do not take it.</summary>
public sealed class BegunFileTests
{
    [Fact]
    public async Task All_its_blocks_are_taken_at_the_start_as_a_full_disk_under_the_map_would_kill_the_process()
    {
        using TemporaryFolder folder = new();
        using BegunWork begun = new(folder["durable.db.begun"]);

        begun.Open(slots: 10_000);

        Assert.InRange(await AllocatedAsync(folder["durable.db.begun"]), 240_000, long.MaxValue);
    }

    [Fact]
    public async Task A_full_disk_refuses_the_start_in_a_clear_sentence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full, which stands for the full disk.");
        await using EngineWorld world = new();
        string begun = world.Options.DatabasePath + ".begun";
        File.CreateSymbolicLink(begun, "/dev/full");

        LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(world.StartAsync);

        Assert.StartsWith($"The file {begun}, where the engine notes what it runs, cannot be written: free some space on the disk", refusal.Message, StringComparison.Ordinal);
        File.Delete(begun);
        await world.StartAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_not_said_to_be_in_use_and_one_in_use_is()
    {
        await using EngineWorld world = new();
        string begun = world.Options.DatabasePath + ".begun";
        File.CreateSymbolicLink(begun, begun + "/nowhere/begun");

        LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(world.StartAsync);
        Assert.StartsWith($"The file {begun}, where the engine notes what it runs, cannot be opened", refusal.Message, StringComparison.Ordinal);

        File.Delete(begun);
        await world.StartAsync();
        refusal = Assert.Throws<LocalRuntimeException>(() => new Database(world.Options.DatabasePath));
        Assert.Contains("is in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<long> AllocatedAsync(string path)
    {
        using Process stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%b", path]) { RedirectStandardOutput = true })!;
        string blocks = await stat.StandardOutput.ReadToEndAsync(Ct);
        return 512 * long.Parse(blocks, System.Globalization.CultureInfo.InvariantCulture);
    }
}
