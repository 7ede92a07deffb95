namespace PspWorkflow.Adapters;

/// <summary>The mails of the demo, for the people who try it; registered on the mailbox channel only.</summary>
public interface IMailbox
{
    /// <summary>All mails, by date, then key.</summary>
    Task<IReadOnlyList<MailboxItem>> ListAsync();
}

/// <summary>One mail as it was received.</summary>
/// <param name="Key">Hash of the outbox key.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Date">Legal instant of sending, to the second.</param>
/// <param name="Text">Plain text body.</param>
/// <param name="Html">HTML body.</param>
public sealed record MailboxItem(string Key, string To, string Subject, DateTimeOffset Date, string Text, string Html);
