using Microsoft.Azure.Functions.Worker.Builder;
using PspWorkflow.AzureAdapters;

namespace PspWorkflow.App.Local;

/// <summary>A demonstration may stand on a storage emulator in place of its folder, through the adapters of Azure: setting <c>Storage:ConnectionString</c>.</summary>
/// <remarks>Mails and the durable engine stay in the folder. An emulator keeps nothing for sure: real data are refused.</remarks>
internal static class Emulator
{
    public static void Add(FunctionsApplicationBuilder builder, Start start)
    {
        if (builder.Configuration["Storage:ConnectionString"] is not { Length: > 0 })
        {
            return;
        }

        if (!start.Demo)
        {
            throw new StartRefusedException("Storage:ConnectionString désigne un émulateur, qui ne garantit rien de ce qu’il garde : il ne va qu’avec --demo.");
        }

        builder.Services.AddAzureAdapters(AzureSettings.Read(builder.Configuration) with { MasterKeyFile = Path.Combine(start.Folder, "keys", "emulator.key") });
    }
}
