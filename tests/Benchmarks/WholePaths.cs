using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Whole parcours of 24 months on the legal clock: one alone, then twenty together, which share the clock's stops.</summary>
internal static class WholePaths
{
    private const int Together = 20;
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    public static async Task MeasureAsync(TextWriter console)
    {
        TimeSpan alone = await PlayAsync(1);
        TimeSpan together = await PlayAsync(Together);
        await console.WriteLineAsync(
            $"24 months: one case {alone.TotalSeconds:F1} s, {Together} cases {together.TotalSeconds:F1} s ({Together / together.TotalSeconds:F2} cases/s); "
            + "the clock stops wherever something is due, and every mail is a file");
    }

    private static async Task<TimeSpan> PlayAsync(int cases)
    {
        using TemporaryFolder folder = new();
        Stopwatch watch = Stopwatch.StartNew();
        using IHost host = House.Build(new Start(folder.Root, Demo: true) { OpenPort = false, Today = FirstDay.AddDays(Programme.LongestDays) });
        await host.StartAsync();
        Theatre theatre = host.Services.GetRequiredService<Theatre>();
        await theatre.OpenAsync(FirstDay, FirstDay.AddYears(3));
        foreach (Scene scene in Scenes(cases).OrderBy(scene => scene.Day))
        {
            await theatre.PlayAsync(scene);
        }

        await theatre.MoveToAsync(LegalCalendar.InstantOf(FirstDay.AddMonths(28), new TimeOnly(10, 0)));
        await host.StopAsync();
        return watch.Elapsed;
    }

    private static IEnumerable<Scene> Scenes(int cases) =>
        from number in Enumerable.Range(0, cases)
        let plot = new Plot($"mesure-{number}", FirstDay.AddDays(number))
        from scene in plot.Whole()
        select scene;
}
