using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local;

/// <summary>The demonstration department: a dozen invented cases, one in every stage, played through the same acts as any other.</summary>
internal static class Demonstration
{
    /// <summary>Marks a folder whose demonstration is played; what bears it is not played again.</summary>
    public const string Played = "demonstration-played";

    /// <summary>When the clock of a demonstration starts: before the oldest case, which has run its 24 months.</summary>
    public static DateTimeOffset StartOf(DateOnly today) => LegalCalendar.InstantOf(Programme.FirstDay(today), new TimeOnly(8, 0));

    /// <summary>What its acts say of the prefecture, as invented as the rest; any other source of settings goes before it.</summary>
    public static void AddSettings(IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData =
            [
                new($"Prefectures:{Cast.Department}:Address", "1, place inventée, 45000 Orléans"),
                new($"Prefectures:{Cast.Department}:Court", "le tribunal administratif inventé"),
                new($"Prefectures:{Cast.Department}:DataOfficer", "le délégué à la protection des données, donnees@demo.invalid"),
            ],
        });

    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddSingleton<Player>().AddSingleton<Theatre>();
    }

    /// <summary>Plays what is not played yet, and says where to go.</summary>
    public static async Task PrepareAsync(IServiceProvider services, Start start, string address, TextWriter console)
    {
        string mark = Path.Combine(start.Folder, Played);
        if (!File.Exists(mark))
        {
            await console.WriteLineAsync("Première ouverture : la démonstration se joue, de la première demande à aujourd’hui. Quelques secondes…");
            if (!await PlayAsync(services, await PlayedToAsync(start)))
            {
                return; // somebody stops the house; the next start goes on from here
            }

            await File.WriteAllTextAsync(mark, string.Empty);
        }

        await Cast.EnterAsync(services.GetRequiredService<IDirectory>(), CancellationToken.None);
        await Welcome.SayAsync(console, address);
    }

    /// <summary>The day to which this folder is played; kept, so that a play begun yesterday ends as it was begun.</summary>
    private static async Task<DateOnly> PlayedToAsync(Start start)
    {
        string note = Path.Combine(start.Folder, "demonstration-day");
        if (!File.Exists(note))
        {
            await File.WriteAllTextAsync(note, $"{start.DemoDay:yyyy-MM-dd}");
        }

        return DateOnly.ParseExact(await File.ReadAllTextAsync(note), "yyyy-MM-dd");
    }

    /// <returns>Whether it was played to the end.</returns>
    private static async Task<bool> PlayAsync(IServiceProvider services, DateOnly today)
    {
        Theatre theatre = services.GetRequiredService<Theatre>();
        CancellationToken stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await theatre.OpenAsync(Programme.FirstDay(today), today);
        foreach (Scene scene in Programme.Of(today))
        {
            if (stopping.IsCancellationRequested)
            {
                return false;
            }

            await theatre.PlayAsync(scene);
        }

        await theatre.MoveToAsync(LegalCalendar.InstantOf(today, new TimeOnly(9, 0)));
        return true;
    }
}
