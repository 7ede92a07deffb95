namespace PspWorkflow.Adapters;

/// <summary>SendGrid as the channel; mails are processed in the European Union.</summary>
/// <param name="ApiKey">A key that may send mails and nothing else; without one, the start is refused.</param>
public sealed record SendGridOptions(string ApiKey = "")
{
    /// <summary>Whether mails are judged and not sent: for a rehearsal.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Machine time after which an answer is no longer waited for.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
