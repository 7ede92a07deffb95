using PspWorkflow.Benchmarks;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The whole product on the emulator, through 24 months: what it does there is what it does on a folder, and what it costs is bounded.</summary>
public sealed class AWholePath
{
    [Fact]
    public async Task A_path_of_24_months_sends_the_same_notices_as_on_a_folder_for_a_bounded_number_of_calls()
    {
        await using AzuriteServer azurite = new(); // of its own: calls are counted by port
        await azurite.StartAsync();
        azurite.Need();

        Measured measured = await StorageCosts.CountAsync(azurite, many: 2);
        Tally folder = await PlayedPaths.PlayAsync(2);

        TestContext.Current.TestOutputHelper?.WriteLine($"{measured}");
        Assert.InRange(folder.Notices.Count, 100, 1_000);
        Assert.Equal(folder.Notices, measured.Tally.Notices);
        Assert.InRange(measured.PerCase.Tables, 1, 16_000);
        Assert.InRange(measured.PerCase.Blobs, 1, 1_200);
        Assert.InRange(measured.House.Tables, 1, 52_000);
    }
}
