using System.Text.Json;
using System.Text.Json.Serialization;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>One event as the provider reports it. Of its many fields (addresses among them) only these are read.</summary>
/// <param name="Kind">"processed", "delivered", "deferred", "bounce", "dropped", "spamreport"; others say nothing that we ask.</param>
/// <param name="Id">The provider's id of the event.</param>
/// <param name="Mail">Our key, which travelled as a custom argument.</param>
/// <param name="MessageId">The provider's id of the mail.</param>
internal sealed record ReportedEvent(
    [property: JsonPropertyName("event")] string? Kind,
    [property: JsonPropertyName("sg_event_id")] string? Id,
    [property: JsonPropertyName("key")] string? Mail,
    [property: JsonPropertyName("sg_message_id")] string? MessageId)
{
    private const int Longest = 128;

    /// <summary>The events of a body; null when it is none.</summary>
    public static IReadOnlyList<ReportedEvent>? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ReportedEvent?>>(body)?.OfType<ReportedEvent>().ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What it says about a mail of ours; null when it says nothing.</summary>
    public MailEvent? At(DateTimeOffset now) =>
        State is { } state && Id is { Length: > 0 and <= Longest } && Mail is { Length: > 0 and <= Longest }
            ? new MailEvent(Id, Mail, state, now) { MessageId = MessageId is { Length: <= Longest } ? MessageId : null }
            : null;

    private NoticeState? State => Kind switch
    {
        "processed" => NoticeState.Sent,
        "delivered" => NoticeState.Delivered,
        "deferred" => NoticeState.Deferred,
        "bounce" or "dropped" => NoticeState.Bounced,
        "spamreport" => NoticeState.Spam,
        _ => null,
    };
}
