using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.App.Access;
using PspWorkflow.AzureAdapters;

namespace PspWorkflow.App;

/// <summary>What the house stands on when it runs on Azure Functions: stores and vault by their endpoints, the app's own identity, no door of the demonstration.</summary>
internal static class OnAzure
{
    /// <summary>Adds it all. A wrong or missing setting is a <see cref="StartRefusedException"/> that names it.</summary>
    public static IServiceCollection AddAzureHouse(this IServiceCollection services, IConfiguration settings)
    {
        AdapterSettings.Refusing(settings, () =>
        {
            AdapterOptions options = AdapterSettings.Read(settings, folder: "", DataKind.Real);
            AzureOptions stores = Stores(settings);
            RefuseOtherScanner(options, stores);
            RefuseNoIdentity(settings, stores);
            services
                .AddSingleton(TimeProvider.System)
                .AddKeyedSingleton(LocalAdapters.MachineClock, TimeProvider.System)
                .AddSingleton(new DemoDoor(open: false))
                .AddMailChannel(options)
                .AddAzureAdapters(stores);
            _ = options.Scanner is null ? services.AddTagScanner() : services.AddScanner(options);
        });
        return services;
    }

    /// <summary>Adds the stores alone, for a command that is run beside the app. A wrong or missing setting is a <see cref="StartRefusedException"/>.</summary>
    public static IServiceCollection AddAzureStores(this IServiceCollection services, IConfiguration settings)
    {
        try
        {
            return services.AddAzureAdapters(Stores(settings));
        }
        catch (ArgumentException refused)
        {
            throw new StartRefusedException(refused.Message);
        }
    }

    /// <summary>A setting takes nobody past Defender; the emulator has none.</summary>
    private static void RefuseOtherScanner(AdapterOptions options, AzureOptions stores)
    {
        if (stores.Emulator is null && options.Scanner is not null)
        {
            throw new ArgumentException("Scanner n’a pas cours sur Azure : les documents y sont analysés par Defender. Retirez ce réglage.");
        }
    }

    /// <summary>A command may run as whoever is signed in; the app never does.</summary>
    private static void RefuseNoIdentity(IConfiguration settings, AzureOptions stores)
    {
        if (stores.Emulator is null && settings["AZURE_CLIENT_ID"] is not { Length: > 0 })
        {
            throw new ArgumentException("Réglage manquant : AZURE_CLIENT_ID, l’identité sous laquelle l’application ouvre ses magasins.");
        }
    }

    private static AzureOptions Stores(IConfiguration settings) =>
        AzureSettings.Read(settings) with { MasterKeyFile = Path.Combine(Path.GetFullPath(settings["PSP_DATA"] ?? ".psp"), "keys", "emulator.key") };
}
