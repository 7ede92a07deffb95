using System.Text;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A house that hears Event Grid, with one document that waits because its scanner was silent when it came.</summary>
public sealed class VerdictHouse : IAsyncLifetime
{
    private const string Document = ActRoute.Document;
    private const string Route = "/api/scan-verdicts";

    private readonly OddDaemon _daemon = new();

    internal EntraTenant Tenant { get; } = new();

    internal RunningHouse House { get; private set; } = null!;

    internal string Case { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Tenant.StartAsync();
        House = new RunningHouse { Settings = ["--Scanner:Kind=ClamAv", $"--Scanner:Socket={_daemon.Path}", "--Quarantine:Container=attente", .. Tenant.Settings] };
        await House.InitializeAsync();
        Case = await new Walk(House.Api).ToAsync(Milestone.Filed);
        Answer answer = await Answer.OfAsync(House.Api.SendAsync(HttpMethod.Put, $"/api/cases/{Case}/documents/{Document}?piece=report", Api.Association, Deposits.Pdf("a")));
        Assert.Equal(200, answer.Status);
        await House.SettleAsync();
    }

    /// <summary>From now on the scanner finds what it is asked for safe, or infected.</summary>
    internal void ScannerSays(string says) => _daemon.Says = says;

    /// <summary>An event about the document; what it says of the verdict is a lie as good as any.</summary>
    internal JsonObject Scanned(string? path = null, string verdict = "No threats found") => Event("Microsoft.Security.MalwareScanningResult", new JsonObject
    {
        ["blobUri"] = $"https://exemple.blob.core.windows.net/{path ?? $"attente/{Case}/{Document}"}",
        ["scanResultType"] = verdict,
        ["correlationId"] = "c-1",
    });

    internal static JsonObject Event(string type, JsonNode? data) => new()
    {
        ["id"] = "e-1",
        ["subject"] = "storageAccounts/exemple",
        ["eventType"] = type,
        ["eventTime"] = "2026-01-12T08:00:00Z",
        ["dataVersion"] = "1.0",
        ["metadataVersion"] = "1",
        ["topic"] = "verdicts",
        ["data"] = data,
    };

    /// <summary>Delivers events under a sound token, and waits for what they bring about.</summary>
    internal Task<Answer> DeliverAsync(params JsonObject[] events) => PostAsync(new JsonArray([.. events]).ToJsonString(), $"Bearer {Tenant.Token()}");

    internal async Task<Answer> PostAsync(string body, string? authorization)
    {
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];
        Answer answer = await Answer.OfAsync(House.Api.SendAsync(HttpMethod.Post, Route, null, new StringContent(body, Encoding.UTF8, "application/json"), headers));
        await House.SettleAsync();
        return answer;
    }

    /// <summary>What is known of the document.</summary>
    internal async Task<string> StateAsync() =>
        Assert.Single((await House.Api.ReadAsync(Api.Secretariat, $"/api/cases/{Case}/documents")).AsArray())!["scan"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Tenant.DisposeAsync();
        await _daemon.DisposeAsync();
    }
}
