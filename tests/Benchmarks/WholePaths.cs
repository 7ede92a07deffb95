using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Whole parcours of 24 months on the legal clock: one alone, then many together, which share the clock's stops.</summary>
internal static class WholePaths
{
    private const int Together = 1000;
    private const int Callers = 8;
    private const int SpreadDays = 30;
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    public static async Task MeasureAsync(TextWriter console)
    {
        Tally alone = await PlayAsync(1);
        Tally together = await PlayAsync(Together);
        await console.WriteLineAsync(
            $"24 months: one case {alone}; {Together} cases {together}, {Together / together.Time.TotalSeconds:F1} cases/s, "
            + $"{alone.Time.TotalSeconds * Together / together.Time.TotalSeconds:F0} times as fast as one after the other; "
            + "the clock stops wherever something is due, every mail is a file");
    }

    private static async Task<Tally> PlayAsync(int cases)
    {
        using TemporaryFolder folder = new();
        Stopwatch watch = Stopwatch.StartNew();
        using IHost host = House.Build(new Start(folder.Root, Demo: true)
        {
            OpenPort = false,
            Today = FirstDay.AddDays(Programme.LongestDays),
            HostArguments = ["--Logging:LogLevel:Default=None"],
        });
        await host.StartAsync();
        Theatre theatre = host.Services.GetRequiredService<Theatre>();
        Player player = host.Services.GetRequiredService<Player>();
        await theatre.OpenAsync(FirstDay, FirstDay.AddYears(3));
        foreach (IGrouping<DateTimeOffset, Scene> hour in Scenes(cases).GroupBy(scene => scene.At).OrderBy(hour => hour.Key))
        {
            await theatre.MoveToAsync(hour.Key);
            await Parallel.ForEachAsync(hour, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (scene, _) => await scene.PlayAsync(player));
        }

        await theatre.MoveToAsync(LegalCalendar.InstantOf(FirstDay.AddMonths(28), new TimeOnly(10, 0)));
        Tally tally = new(watch.Elapsed, Directory.EnumerateFiles(folder["mailbox"]).Count());
        await host.StopAsync();
        return tally;
    }

    private static IEnumerable<Scene> Scenes(int cases) =>
        from number in Enumerable.Range(0, cases)
        let plot = new Plot($"mesure-{number}", FirstDay.AddDays(number % SpreadDays))
        from scene in plot.Whole()
        select scene;

    private sealed record Tally(TimeSpan Time, int Mails)
    {
        public override string ToString() => $"{Time.TotalSeconds:F1} s ({Mails} mails)";
    }
}
