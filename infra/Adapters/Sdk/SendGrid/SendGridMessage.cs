using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>One message.</summary>
public class SendGridMessage
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The sender.</summary>
    public EmailAddress? From { get; set; }

    /// <summary>The subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Who gets it.</summary>
    public List<Personalization>? Personalizations { get; set; }

    /// <summary>Plain text.</summary>
    public string? PlainTextContent { get; set; }

    /// <summary>The same as HTML.</summary>
    public string? HtmlContent { get; set; }

    /// <summary>Files that travel with it.</summary>
    public List<Attachment>? Attachments { get; set; }

    /// <summary>How it is handled.</summary>
    public MailSettings? MailSettings { get; set; }

    /// <summary>What is learnt of the reader.</summary>
    public TrackingSettings? TrackingSettings { get; set; }

    /// <summary>Adds a recipient.</summary>
    public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization? personalization = null) =>
        At(personalizationIndex, personalization).Tos.Add(email);

    /// <summary>Adds a header.</summary>
    public void AddHeader(string headerKey, string headerValue, int personalizationIndex = 0, Personalization? personalization = null) =>
        (At(personalizationIndex, personalization).Headers ??= []).Add(headerKey, headerValue);

    /// <summary>Adds a value that comes back in each event about the mail.</summary>
    public void AddCustomArg(string customArgKey, string customArgValue, int personalizationIndex = 0, Personalization? personalization = null) =>
        (At(personalizationIndex, personalization).CustomArgs ??= []).Add(customArgKey, customArgValue);

    /// <summary>Adds a file.</summary>
    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    /// <summary>Says whether links are replaced, in HTML and in plain text.</summary>
    public void SetClickTracking(bool enable, bool enableText) =>
        (TrackingSettings ??= new()).ClickTracking = new ClickTracking { Enable = enable, EnableText = enableText };

    /// <summary>Says whether an image tells when the mail is opened.</summary>
    public void SetOpenTracking(bool enable, string? substitutionTag = null) =>
        (TrackingSettings ??= new()).OpenTracking = new OpenTracking { Enable = enable, SubstitutionTag = substitutionTag };

    /// <summary>The message as it travels.</summary>
    public string Serialize() => JsonSerializer.Serialize(
        new
        {
            from = From,
            subject = Subject,
            personalizations = Personalizations,
            content = new[] { new { type = "text/plain", value = PlainTextContent }, new { type = "text/html", value = HtmlContent } }.Where(part => part.value is not null),
            attachments = Attachments,
            mail_settings = MailSettings,
            tracking_settings = TrackingSettings,
        },
        Compact);

    private Personalization At(int index, Personalization? given)
    {
        Personalizations ??= [];
        if (given is null && Personalizations.Count == 0)
        {
            Personalizations.Add(new Personalization());
        }

        if (given is not null && !Personalizations.Contains(given))
        {
            Personalizations.Add(given);
        }

        return given ?? Personalizations[index];
    }
}
