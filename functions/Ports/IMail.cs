namespace PspWorkflow.Ports;

/// <summary>A way for mails to leave the house.</summary>
public interface IMail
{
    /// <summary>Whether a mail sent again under the same <see cref="Mail.Key"/> is received once. Where it is not, a mail of which nobody knows whether it left is not sent again by itself.</summary>
    bool KnowsKeys { get; }

    /// <summary>Sends one mail.</summary>
    Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation);
}

/// <summary>One mail, discreet in every part.</summary>
/// <param name="Key">Hash of the outbox key, the only trace of it that leaves the house.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Subject">Neutral subject, case number at most.</param>
/// <param name="Text">Plain text body.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="At">Legal instant of sending.</param>
public sealed record Mail(string Key, string To, string Subject, string Text, string Html, DateTimeOffset At)
{
    /// <summary>Files that travel with it; none for most.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}

/// <summary>A file that travels with a mail.</summary>
/// <param name="Name">Neutral file name.</param>
/// <param name="MediaType">Media type with its parameters.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>What the channel said of a mail, and the id that the provider gave it, if any.</summary>
public sealed record MailAnswer(MailOutcome Outcome, string? MessageId = null)
{
    /// <summary>An answer without an id.</summary>
    public static implicit operator MailAnswer(MailOutcome outcome) => new(outcome);
}

/// <summary>What the channel said.</summary>
public enum MailOutcome
{
    /// <summary>Accepted.</summary>
    Sent,

    /// <summary>Not now, and certainly not taken; try again later.</summary>
    Deferred,

    /// <summary>Never: the address is wrong or refused.</summary>
    Refused,

    /// <summary>It was handed over and no answer came: it may have left.</summary>
    Unknown,
}
