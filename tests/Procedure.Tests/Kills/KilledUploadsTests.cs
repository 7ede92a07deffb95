using System.Globalization;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>The real process, killed while documents come in: what it answered is there, what it did not is whole or absent, and nothing of the rest stays.</summary>
/// <remarks>PSP_SEED replays contents and moments, as far as the machine lets it.</remarks>
public sealed class KilledUploadsTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("PSP_LONG") == "1" ? 60 : 6;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : Random.Shared.Next();

    [Fact]
    public async Task What_was_answered_is_there_once_and_of_the_rest_nothing_stays()
    {
        await using UploadStorm storm = new(Seed);

        IReadOnlyList<string> wrong = await storm.RageAsync(Kills);

        TestContext.Current.TestOutputHelper!.WriteLine($"PSP_SEED={Seed}: {Kills} kills, {storm.Cut} uploads cut off, {storm.AnsweredBefore} answered before");
        Assert.True(wrong.Count == 0, $"PSP_SEED={Seed}\n{string.Join('\n', wrong)}");
        Assert.True(storm.Cut >= Kills / 2, $"PSP_SEED={Seed}: the storm was none.");
    }

    [Fact]
    public async Task A_folder_that_lost_a_document_and_one_that_keeps_remains_are_reported()
    {
        await using UploadStorm storm = new(Seed);

        IReadOnlyList<string> wrong = await storm.RageAsync(1, folder =>
        {
            File.Delete(Directory.GetFiles(Path.Combine(folder, "documents"), "*", SearchOption.AllDirectories)[0]);
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "quarantine", "45-2026-0099")).FullName, $"{Guid.Empty}"), "young");
        });

        Assert.Contains(wrong, sentence => sentence.EndsWith("reads as something else (409)", StringComparison.Ordinal));
        Assert.Contains(wrong, sentence => sentence.EndsWith($"{Guid.Empty} was not swept", StringComparison.Ordinal));
        Assert.Equal(2, wrong.Count);
    }
}
