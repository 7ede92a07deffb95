using System.Diagnostics;
using PspWorkflow.App.Documents.Inspection;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The inspection meets broken files: it answers, within bounds, whatever the bytes.</summary>
/// <remarks>PSP_LONG=1 tries many more, PSP_SEED=n replays one seed.</remarks>
public sealed class InspectedFuzz(ITestOutputHelper output)
{
    private static readonly byte[][] Files =
        [SmallFiles.Pdf(), SmallFiles.Png(), SmallFiles.Jpeg(), SmallFiles.Heic(), SmallFiles.Docx(("word/a.xml", new string('a', 5000))), SmallFiles.Odt(("a/b.xml", "text"))];

    private static readonly int Count = Environment.GetEnvironmentVariable("PSP_LONG") == "1" ? 50_000 : 500;

    [Fact]
    public void Every_broken_file_is_taken_or_refused_with_a_code_and_nothing_crashes_or_hangs()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), out int chosen) ? chosen : Random.Shared.Next();
        output.WriteLine($"seed {seed}, {Count} files");
        Random random = new(seed);
        TimeSpan longest = TimeSpan.Zero;
        for (int number = 0; number < Count; number++)
        {
            byte[] broken = Break(Files[number % Files.Length], random);
            long before = Stopwatch.GetTimestamp();

            Exception? thrown = Record.Exception(() => Judge(broken));

            Assert.True(thrown is null, $"seed {seed}, file {number}: {thrown}");
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(before).Ticks));
        }

        output.WriteLine($"longest {longest.TotalMilliseconds:F0} ms");
    }

    [Fact]
    public void Every_true_file_is_found_to_be_what_it_is() =>
        Assert.Equal(
            ["Pdf", "Png", "Jpeg", "Heic", "Docx", "Odt"],
            Files.Select(file => Inspector.Inspect(new MemoryStream(file)).Format?.ToString()));

    private static void Judge(byte[] content)
    {
        using MemoryStream stream = new(content);
        Finding found = Inspector.Inspect(stream);
        Assert.True(found.Format is not null || found.Refusal is { Code: ['P', 'S', 'P', ..] }, "Neither taken nor refused.");
    }

    private static byte[] Break(byte[] file, Random random)
    {
        List<byte> bytes = [.. file];
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            int place = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 40), bytes.Count - place);
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, length);
                    break;
                case 2:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                case 3:
                    bytes.InsertRange(place, Files[random.Next(Files.Length)].Take(random.Next(200)));
                    break;
                case 4:
                    bytes[place] = random.Next(2) == 0 ? (byte)0 : (byte)255;
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }
}
