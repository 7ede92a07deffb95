using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>A file that travels with a message.</summary>
public class Attachment
{
    /// <summary>Its bytes in base64.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; set; }

    /// <summary>Media type, without parameters.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("filename")]
    public string? Filename { get; set; }

    /// <summary>"attachment" or "inline".</summary>
    [JsonPropertyName("disposition")]
    public string? Disposition { get; set; }
}
