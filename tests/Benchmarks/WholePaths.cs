namespace PspWorkflow.Benchmarks;

/// <summary>Whole parcours of 24 months on the legal clock: one alone, then many together, which share the clock's stops.</summary>
internal static class WholePaths
{
    private const int Together = 1000;

    public static async Task MeasureAsync(TextWriter console)
    {
        Tally alone = await PlayedPaths.PlayAsync(1);
        Tally together = await PlayedPaths.PlayAsync(Together);
        await console.WriteLineAsync(
            $"24 months: one case {alone}; {Together} cases {together}, {Together / together.Time.TotalSeconds:F1} cases/s, "
            + $"{alone.Time.TotalSeconds * Together / together.Time.TotalSeconds:F0} times as fast as one after the other; "
            + "the clock stops wherever something is due, every mail is a file");
    }
}
