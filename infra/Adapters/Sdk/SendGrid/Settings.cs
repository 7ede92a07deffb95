using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>How the message is handled.</summary>
public class MailSettings
{
    /// <summary>Whether it is judged and not sent.</summary>
    [JsonPropertyName("sandbox_mode")]
    public SandboxMode? SandboxMode { get; set; }
}

/// <summary>Judges a message as if it were to be sent, and sends nothing.</summary>
public class SandboxMode
{
    /// <summary>Whether it is on.</summary>
    [JsonPropertyName("enable")]
    public bool? Enable { get; set; }
}

/// <summary>What is learnt of the reader.</summary>
public class TrackingSettings
{
    /// <summary>Whether links are replaced.</summary>
    [JsonPropertyName("click_tracking")]
    public ClickTracking? ClickTracking { get; set; }

    /// <summary>Whether an image is added.</summary>
    [JsonPropertyName("open_tracking")]
    public OpenTracking? OpenTracking { get; set; }
}

/// <summary>Replaces links by ones that pass through SendGrid.</summary>
public class ClickTracking
{
    /// <summary>Whether it is on.</summary>
    [JsonPropertyName("enable")]
    public bool? Enable { get; set; }

    /// <summary>Whether in plain text too.</summary>
    [JsonPropertyName("enable_text")]
    public bool? EnableText { get; set; }
}

/// <summary>Adds an image that tells when the mail is opened.</summary>
public class OpenTracking
{
    /// <summary>Whether it is on.</summary>
    [JsonPropertyName("enable")]
    public bool? Enable { get; set; }

    /// <summary>What stands for the image, or null.</summary>
    [JsonPropertyName("substitution_tag")]
    public string? SubstitutionTag { get; set; }
}
