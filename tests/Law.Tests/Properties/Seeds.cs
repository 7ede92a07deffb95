using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>How many scripts are played and which: always the same ones in the short form.</summary>
/// <remarks>PSP_LONG=1 plays many, each time others; PSP_SEED=n plays those of a run again. A failure prints the shrunk script as well.</remarks>
internal static class Seeds
{
    private const int Turns = 140;
    private static readonly Gen<int[]> Drawn = Gen.Choose(0, int.MaxValue - 1).ArrayOf(Turns);

    public static bool Long { get; } = Environment.GetEnvironmentVariable("PSP_LONG") == "1";

    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed
        : Long ? Environment.TickCount & 0xFFFFFF
        : 7;

    /// <summary>Plays scripts until one fails, and says which seed it was.</summary>
    public static void Check(Func<int[], bool> property, int runs)
    {
        int all = Long ? runs * 50 : runs;
        Say($"{all} scripts");
        Config config = Config.QuickThrowOnFailure.WithMaxTest(all).WithReplay((ulong)Seed, (ulong)((Seed * 2L) + 1));
        FsCheck.Check.One(config, Prop.ForAll(Arb.From(Drawn, Shorter), property));
    }

    /// <summary>Scripts without end, to look for something in.</summary>
    public static IEnumerable<int[]> Scripts()
    {
        for (Random draw = new(Seed); ;)
        {
            yield return [.. Enumerable.Range(0, Turns).Select(_ => draw.Next())];
        }
    }

    public static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine($"PSP_SEED={Seed}: {line}");

    private static IEnumerable<int[]> Shorter(int[] script) =>
        Enumerable.Range(0, script.Length)
            .Select(i => (int[])[.. script[..i], .. script[(i + 1)..]])
            .Prepend(script[..(script.Length / 2)])
            .Where(s => s.Length < script.Length);
}
