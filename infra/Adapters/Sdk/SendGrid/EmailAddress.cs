using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>An address and the name shown with it.</summary>
public class EmailAddress
{
    /// <summary>None yet.</summary>
    public EmailAddress()
    {
    }

    /// <summary>An address, with a name or without.</summary>
    public EmailAddress(string email, string? name = null) => (Email, Name) = (email, name);

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }
}
