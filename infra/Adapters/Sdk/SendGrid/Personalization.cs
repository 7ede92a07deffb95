using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>What a message says of some of its recipients.</summary>
public class Personalization
{
    /// <summary>The recipients.</summary>
    [JsonPropertyName("to")]
    public List<EmailAddress> Tos { get; set; } = [];

    /// <summary>Headers of the mail.</summary>
    [JsonPropertyName("headers")]
    public Dictionary<string, string>? Headers { get; set; }

    /// <summary>Values that come back in each event about the mail.</summary>
    [JsonPropertyName("custom_args")]
    public Dictionary<string, string>? CustomArgs { get; set; }
}
