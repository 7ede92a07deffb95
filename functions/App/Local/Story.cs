using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local;

/// <summary>Tells one whole parcours of 24 months on the legal clock: each act, mail and alert with its date, in French.</summary>
/// <remarks>Runs in a fresh temporary folder, which it removes, and opens no port.</remarks>
internal static class Story
{
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    public static async Task<int> TellAsync(TextWriter console)
    {
        string folder = Directory.CreateTempSubdirectory("histoire-").FullName;
        try
        {
            using IHost host = House.Build(new Start(folder, Demo: true) { OpenPort = false, Today = FirstDay.AddDays(Programme.LongestDays) });
            await host.StartAsync();
            await TellAsync(host.Services, console);
            await host.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task TellAsync(IServiceProvider services, TextWriter console)
    {
        Theatre theatre = services.GetRequiredService<Theatre>();
        Narrator narrator = new(services.GetRequiredService<CaseReader>(), services.GetRequiredService<IMailbox>(), console);
        Plot plot = new("histoire", FirstDay);
        await theatre.OpenAsync(FirstDay, FirstDay.AddYears(3));
        await console.WriteLineAsync($"Dossier {plot.Case}, personne inventée. Les dates sont celles de l’horloge légale.\n");
        foreach (Scene scene in plot.Whole())
        {
            await theatre.MoveToAsync(scene.At);
            await narrator.TellSinceAsync(plot.Case);
            await narrator.TellActAsync(scene);
            await theatre.PlayAsync(scene);
        }

        await theatre.MoveToAsync(LegalCalendar.InstantOf(plot.EndOf(4).AddMonths(1), new TimeOnly(10, 0)));
        await narrator.TellSinceAsync(plot.Case);
        await console.WriteLineAsync($"\nVingt-quatre mois : {narrator.Acts} actes, {narrator.Alerts} alertes, {narrator.Mails} courriels.");
    }
}
