using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using PspWorkflow.AzureAdapters;

namespace PspWorkflow.App;

/// <summary>Reads where the stores are, as <c>bicep/modules/settings.bicep</c> names it.</summary>
internal static class AzureSettings
{
    public static AzureOptions Read(IConfiguration settings) => settings["Storage:ConnectionString"] is { Length: > 0 } emulator
        ? new AzureOptions { Emulator = emulator, Prefix = settings["Storage:Prefix"] ?? "" }
        : new AzureOptions
        {
            Credential = Identity(settings["AZURE_CLIENT_ID"]),
            Register = EndpointOf(settings, "Register"),
            CaseKeys = new StorePlace(EndpointOf(settings, "CaseKeys"), settings["CaseKeys:Table"] ?? "casekeys"),
            WrappingKey = Address(settings, "CaseKeys:WrappingKey"),
            Documents = PlaceOf(settings, "Documents", "documents"),
            Uploads = PlaceOf(settings, "Uploads", "uploads"),
            Quarantine = PlaceOf(settings, "Quarantine", "incoming"),
            KeyRing = PlaceOf(settings, "KeyRing", "keyring"),
        };

    /// <summary>The app's own identity on Azure; whoever is signed in to Azure CLI elsewhere.</summary>
    private static TokenCredential Identity(string? client) =>
        client is { Length: > 0 } ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)) : new AzureCliCredential();

    private static StorePlace PlaceOf(IConfiguration settings, string section, string name) =>
        new(EndpointOf(settings, section), settings[$"{section}:Container"] ?? name);

    private static Uri? EndpointOf(IConfiguration settings, string section) => Address(settings, $"{section}:Endpoint");

    private static Uri? Address(IConfiguration settings, string name) => settings[name] switch
    {
        null or "" => null,
        string said when Uri.TryCreate(said, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps => address,
        _ => throw new ArgumentException($"Le réglage {name} demande une adresse https://."),
    };
}
