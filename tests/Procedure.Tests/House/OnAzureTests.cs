using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App;
using PspWorkflow.App.Casework;
using PspWorkflow.AzureAdapters;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The composition of the azure build stands on what the Bicep files tell it, and on nothing of this machine.</summary>
public sealed partial class OnAzureTests
{
    public static TheoryData<string> Needed => ["AZURE_CLIENT_ID", "Register:Endpoint", "CaseKeys:Endpoint", "CaseKeys:WrappingKey", "Documents:Endpoint", "Uploads:Endpoint", "Quarantine:Endpoint", "KeyRing:Endpoint", "SendGrid:ApiKey"];

    public static TheoryData<string> PortNames =>
        [.. typeof(IRegister).Assembly.GetExportedTypes().Where(type => type.IsInterface).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(PortNames))]
    public async Task Every_port_has_an_adapter_under_the_settings_of_the_bicep_files(string port)
    {
        await using ServiceProvider services = Compose(Told());

        object adapter = services.GetRequiredService(typeof(IRegister).Assembly.GetType(port)!);

        Assert.Equal(port == typeof(IMail).FullName ? "PspWorkflow.Adapters" : "PspWorkflow.AzureAdapters", adapter.GetType().Assembly.GetName().Name);
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_setting_that_is_missing_is_named(string setting)
    {
        Dictionary<string, string?> told = Told();
        Assert.True(told.Remove(setting), $"settings.bicep does not tell {setting}.");

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => Compose(told));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_over_plain_http_is_refused()
    {
        Dictionary<string, string?> told = Told();
        told["Register:Endpoint"] = "http://comptes.exemple.invalid";

        Assert.Contains("https", Assert.Throws<StartRefusedException>(() => Compose(told)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scanner:Kind", "None")]
    [InlineData("SendGrid:ApiKey", "@Microsoft.KeyVault(SecretUri=https://coffre.exemple.invalid/secrets/cle)")]
    public void A_way_around_the_scanner_and_a_key_that_was_not_read_are_refused(string setting, string value)
    {
        Dictionary<string, string?> told = Told();
        told[setting] = value;

        Assert.Contains(setting.Split(':')[0], Assert.Throws<StartRefusedException>(() => Compose(told)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=comptes;AccountKey=bm9u;EndpointSuffix=core.windows.net", true)]
    [InlineData("AccountName=comptes;AccountKey=bm9u;BlobEndpoint=https://comptes.exemple.invalid;TableEndpoint=http://127.0.0.1:10002/a", true)]
    [InlineData("AccountName=a;AccountKey=bm9u;BlobEndpoint=http://127.0.0.1:10000/a;TableEndpoint=http://127.0.0.1:10002/a;BlobEndpoint=https://comptes.exemple.invalid", true)]
    [InlineData("AccountName=a;AccountKey=bm9u;BlobEndpoint=http://127.0.0.1:10000/a", true)]
    [InlineData("AccountName=a;AccountKey=bm9u;BlobEndpoint=http://127.0.0.1:10000/a;tableendpoint=http://127.0.0.1:10002/a;EndpointSuffix=core.windows.net", true)]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://exemple.invalid", true)]
    [InlineData("UseDevelopmentStorage=true", false)]
    [InlineData("AccountName=a;AccountKey=bm9u;BlobEndpoint=http://127.0.0.1:10000/a;TableEndpoint=http://127.0.0.1:10002/a", false)]
    public void An_account_with_a_key_is_refused_and_the_emulator_is_not(string connection, bool refused)
    {
        AzureOptions options = new() { Emulator = connection };

        Assert.Equal(refused, Record.Exception(options.Check) is ArgumentException);
    }

    private static ServiceProvider Compose(Dictionary<string, string?> told)
    {
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(told).Build();
        IServiceCollection services = new ServiceCollection().AddLogging().AddSingleton(settings).AddAzureHouse(settings);
        services.AddCasework();
        return services.BuildServiceProvider();
    }

    /// <summary>The settings that the Bicep files tell the app, with addresses that lead nowhere.</summary>
    private static Dictionary<string, string?> Told() =>
        Setting().Matches(Repository.Read("bicep/modules/settings.bicep")).ToDictionary(
            setting => setting.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal),
            setting => (string?)ValueOf(setting.Groups["name"].Value, setting.Groups["value"].Value));

    private static string ValueOf(string name, string told) => told switch
    {
        ['\'', '@', ..] => "lue-au-coffre", // Azure reads the reference before the app starts
        ['\'', .. string text, '\''] => text,
        "mailEventsKey" or "scanAudience" => "", // as long as nobody set them
        _ when name.EndsWith("Address", StringComparison.Ordinal) && name.StartsWith("Sender", StringComparison.Ordinal) => "suivi@exemple.invalid",
        _ when name.EndsWith("Endpoint", StringComparison.Ordinal) || name.EndsWith("Key", StringComparison.Ordinal) || name is "PublicAddress" => "https://magasins.exemple.invalid/keys/wrapping",
        _ => "nom",
    };

    [GeneratedRegex(@"^  (?<name>[A-Za-z_]+): (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
