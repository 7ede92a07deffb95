namespace SendGrid;

/// <summary>How the client reaches SendGrid.</summary>
public class SendGridClientOptions
{
    internal Uri Host { get; private set; } = new("https://api.sendgrid.com");

    /// <summary>The key that travels as a bearer.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Chooses where mails are processed: "global" or "eu".</summary>
    /// <returns>The same options.</returns>
    public SendGridClientOptions SetDataResidency(string region)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        Host = region switch
        {
            "eu" => new Uri("https://api.eu.sendgrid.com"),
            "global" => new Uri("https://api.sendgrid.com"),
            _ => throw new InvalidOperationException("The region is 'global' or 'eu'."),
        };
        return this;
    }
}
