namespace PspWorkflow.Ports;

/// <summary>A way for mails to leave the house.</summary>
public interface IMail
{
    /// <summary>Sends one mail. Sending the same <see cref="Mail.Key"/> twice must be harmless where the channel allows it.</summary>
    Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellation);
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

/// <summary>What the channel said.</summary>
public enum MailOutcome
{
    /// <summary>Accepted.</summary>
    Sent,

    /// <summary>Not now; try again later.</summary>
    Deferred,

    /// <summary>Never: the address is wrong or refused.</summary>
    Refused,
}
