using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.LocalRuntime;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.Procedure.Tests.Releases;

/// <summary>Six parcours played on today's code, with the last full history of each generation: one of 24 months, one refused, four that get stuck, each in another stage.</summary>
internal static class PlayedStories
{
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    /// <summary>One history of each shape.</summary>
    public static async Task<IReadOnlyList<RecordedHistory>> PlayAsync()
    {
        using TemporaryFolder folder = new();
        ConcurrentDictionary<string, RecordedHistory> generations = new();
        using IHost host = Build(folder.Root);
        host.Services.GetRequiredService<LocalRuntimeOptions>().Committed =
            (StepCommit step) => generations[step.Instance.Row.Generation] = RecordedHistory.Of(step);
        await host.StartAsync(Ct);
        Theatre theatre = host.Services.GetRequiredService<Theatre>();
        await theatre.OpenAsync(FirstDay, FirstDay.AddYears(3));
        foreach (Scene scene in Scenes().OrderBy(scene => scene.Day))
        {
            await theatre.PlayAsync(scene);
        }

        await theatre.MoveToAsync(LegalCalendar.InstantOf(FirstDay.AddMonths(27), new TimeOnly(10, 0)));
        await host.StopAsync(Ct);
        return [.. generations.Values.DistinctBy(history => history.Shape)];
    }

    /// <summary>The house of today's code; its functions can be called before it is started.</summary>
    public static IHost Build(string folder) => App.House.Build(new Start(folder, Demo: true)
    {
        HostArguments = [$"--Logging:LogLevel:Default={LogLevel.None}"],
        OpenPort = false,
        Today = FirstDay.AddDays(Programme.LongestDays),
    });

    private static IEnumerable<Scene> Scenes()
    {
        DateOnly late = FirstDay.AddMonths(18); // long enough before the end for the last alert of each stage
        Plot refused = new("recorded-refused", late);
        Plot waiting = new("recorded-waiting", late.AddDays(1));
        Plot incomplete = new("recorded-incomplete", late.AddDays(2));
        Plot unheard = new("recorded-unheard", late.AddDays(3));
        Plot undecided = new("recorded-undecided", late.AddDays(4));
        return
        [
            .. new Plot("recorded-whole", FirstDay).Whole(),
            .. UpToOpinions(refused), .. refused.Refusal(), .. refused.Signature(), .. refused.Notification(),
            .. waiting.Entry(),
            .. incomplete.Application(), .. incomplete.MissingPieces(),
            .. unheard.Application(), .. unheard.Completeness(), .. unheard.Agenda(),
            .. UpToOpinions(undecided),
        ];
    }

    private static IEnumerable<Scene> UpToOpinions(Plot plot) =>
        [.. plot.Application(), .. plot.Completeness(), .. plot.Agenda(), .. plot.Opinions()];
}
