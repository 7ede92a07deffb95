using System.Text.Json;
using System.Text.Json.Serialization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>One event as Event Grid delivers it, in its own schema. Of its fields only these are read; the verdict is not among them.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Data">Its matter, which depends on the type.</param>
internal sealed record GridEvent([property: JsonPropertyName("eventType")] string? Type, [property: JsonPropertyName("data")] JsonElement Data)
{
    private const string Handshake = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Scanned = "Microsoft.Security.MalwareScanningResult";

    /// <summary>The code by which a new subscription asks whether this address wants its events; null in any other event.</summary>
    public string? ValidationCode => Type == Handshake ? Text("validationCode") : null;

    /// <summary>The events of a body; null when it is none.</summary>
    public static IReadOnlyList<GridEvent>? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<List<GridEvent?>>(body)?.OfType<GridEvent>().ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document that was scanned: the last two steps of the blob's address; null when it is none of ours.</summary>
    /// <param name="container">The container of the quarantine; null for any.</param>
    public ScanLook? Document(string? container)
    {
        if (Type != Scanned || !Uri.TryCreate(Text("blobUri"), UriKind.Absolute, out Uri? blob))
        {
            return null;
        }

        return blob.AbsolutePath.Split('/') is [.., string at, string id, string document]
            && (container is null || at == container)
            && CaseId.TryParse(id, null, out CaseId found)
            && DocumentId.TryParse(document, null, out DocumentId named)
            ? new ScanLook(found, named)
            : null;
    }

    private string? Text(string name) =>
        Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
