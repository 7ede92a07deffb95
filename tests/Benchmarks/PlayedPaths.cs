using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Benchmarks;

/// <summary>Plays whole parcours of 24 months on the legal clock, in a house of their own.</summary>
internal static class PlayedPaths
{
    private const int Callers = 8;
    private const int SpreadDays = 30;
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    /// <param name="cases">How many; they begin on different days of a month.</param>
    /// <param name="settings">Settings beside the usual ones: <c>--Name=value</c>.</param>
    public static async Task<Tally> PlayAsync(int cases, params string[] settings)
    {
        using Tests.TemporaryFolder folder = new();
        Stopwatch watch = Stopwatch.StartNew();
        using IHost host = House.Build(new Start(folder.Root, Demo: true)
        {
            OpenPort = false,
            Today = FirstDay.AddDays(Programme.LongestDays),
            HostArguments = ["--Logging:LogLevel:Default=None", .. settings],
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
        TimeSpan taken = watch.Elapsed;
        Tally tally = new(taken, Directory.EnumerateFiles(folder["mailbox"]).Count(), await SentAsync(host.Services.GetRequiredService<INotices>()));
        await host.StopAsync();
        return tally;
    }

    /// <summary>The notices that left. Which of them share a mail depends on who comes first.</summary>
    private static async Task<IReadOnlyList<string>> SentAsync(INotices notices)
    {
        List<string> sent = [];
        string? after = null;
        do
        {
            Paged<NoticeLine> page = await notices.ListAsync(Cast.Department, NoticeState.Sent, new Page(500, after), CancellationToken.None);
            sent.AddRange(page.Items.Select(line => line.Row.Key));
            after = page.Next;
        }
        while (after is not null);
        return [.. sent.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Scene> Scenes(int cases) =>
        from number in Enumerable.Range(0, cases)
        let plot = new Plot($"mesure-{number}", FirstDay.AddDays(number % SpreadDays))
        from scene in plot.Whole()
        select scene;
}

/// <summary>What came of it.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Mails">How many mails left.</param>
/// <param name="Notices">The notices in them, by key.</param>
internal sealed record Tally(TimeSpan Time, int Mails, IReadOnlyList<string> Notices)
{
    public override string ToString() => $"{Time.TotalSeconds:F1} s ({Mails} mails)";
}
