using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.Adapters;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Links;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Compare;
using PspWorkflow.App.Local.Sight;
using PspWorkflow.App.OfficialDocuments.Bundles;
using PspWorkflow.LocalRuntime;
using PspWorkflow.Ports;

namespace PspWorkflow.App;

/// <summary>The composition root of the local build: the whole house on one machine.</summary>
internal static class House
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["story", ..] => await Story.TellAsync(Console.Out),
                ["account", .. string[] what] => await AddAccountAsync(AddAccount.Parse(what)),
                ["verify", string file] => await new VerifyBundle(Console.Out).RunAsync(file),
                ["engine", .. string[] what] => await new ShowEngine(Start.Read([]).Folder, TimeProvider.System, Console.Out).RunAsync(what),
                ["compare", .. string[] what] => await new CompareRules(Start.Read([]).Folder, Console.Out).RunAsync(what),
                _ => await ServeAsync(Start.Read(args)),
            };
        }
        catch (Exception refused) when (refused is StartRefusedException or WrongFolderKindException or LocalRuntimeException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <summary>Builds the house on a data folder; also used by tests and by the story.</summary>
    /// <param name="start">How it is started.</param>
    /// <param name="isUp">Whether it has started: until then a failure is told once, by the one who starts it, not by the host with its stack.</param>
    public static IHost Build(Start start, Func<bool>? isUp = null)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(start.HostArguments);
        if (start.Demo)
        {
            Demonstration.AddSettings(builder.Configuration);
        }

        builder.AddCasework();
        builder.UseLocalRuntime(new LocalRuntimeOptions
        {
            DataFolder = start.Folder,
            Functions = typeof(House).Assembly,
            Machine = start.Machine,
            OpenPort = start.OpenPort,
            StartAt = start.ClockStart,
            SurvivePowerCut = !start.Demo,
        });
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning); // we say ourselves when we are ready, in French
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && isUp?.Invoke() is not false);
        builder.Services.AddKeyedSingleton(LocalAdapters.MachineClock, start.Machine);
        AddAdapters(builder, start);
        builder.Services.AddSingleton(new DemoDoor(start.Demo && start.OpenPort));
        builder.Services.AddSingleton<IDueInstants, OutboxInstants>();
        builder.Services.AddDemonstration();
        builder.AddTelemetry();
        return builder.Build();
    }

    private static void AddAdapters(FunctionsApplicationBuilder builder, Start start) => AdapterSettings.Refusing(builder.Configuration, () =>
    {
        builder.Services.AddLocalAdapters(AdapterSettings.Read(builder.Configuration, start.Folder, start.Demo ? DataKind.Demo : DataKind.Real));
        Emulator.Add(builder, start);
    });

    private static async Task<int> AddAccountAsync(Account account)
    {
        using IHost host = Build(Start.Read([]) with { OpenPort = false });
        return await AddAccount.SaveAsync(account, host.Services.GetRequiredService<IDirectory>(), host.Services.GetRequiredService<ICalendarFeeds>(), Console.Out);
    }

    private static async Task<IHost> StartAsync(Start start)
    {
        bool up = false;
        try
        {
            IHost host = Build(start, () => up);
            await host.StartAsync();
            up = true;
            return host;
        }
        catch (DataFolderInUseException taken)
        {
            throw new StartRefusedException($"Le dossier de données {taken.Path} est déjà utilisé par une autre application : arrêtez-la d’abord, ou choisissez un autre dossier (PSP_DATA).");
        }
        catch (IOException failure)
        {
            throw new StartRefusedException($"Le démarrage a échoué : {failure.Message}"); // the address is taken, the folder cannot be written
        }
    }

    /// <summary>Mails leave without links where nobody says under which address the house is reached.</summary>
    private static async Task SayHowItIsReachedAsync(IHost host, string address)
    {
        await Console.Out.WriteLineAsync($"À l’écoute : {address}");
        if (host.Services.GetRequiredService<PublicAddress>().Root is null)
        {
            await Console.Out.WriteLineAsync("Les courriels partent sans lien : le réglage PublicAddress (https://…) ne dit pas à quelle adresse l’application est jointe.");
        }
    }

    private static async Task<int> ServeAsync(Start start)
    {
        using IHost host = await StartAsync(start);
        string address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await (start.Demo
            ? Demonstration.PrepareAsync(host.Services, start, address, Console.Out)
            : SayHowItIsReachedAsync(host, address));
        await host.WaitForShutdownAsync();
        return 0;
    }
}
