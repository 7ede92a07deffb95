namespace PspWorkflow.Ports;

/// <summary>Rows that are about to leave in one mail.</summary>
/// <param name="Rows">As they were taken.</param>
/// <param name="Mail">Key of the mail.</param>
/// <param name="At">Legal instant.</param>
/// <param name="Lease">Machine time for which nobody else gets them.</param>
public sealed record MailClaim(IReadOnlyList<OutboxRow> Rows, string Mail, DateTimeOffset At, TimeSpan Lease);

/// <summary>What became of rows of the outbox.</summary>
/// <param name="Keys">The rows.</param>
/// <param name="State">What is known of them from now on.</param>
/// <param name="At">Legal instant.</param>
public sealed record NoticeNews(IReadOnlyList<string> Keys, NoticeState State, DateTimeOffset At)
{
    /// <summary>The provider's id of the mail, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Legal instant from which they are taken again; null ends them.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Those whose notice then goes to the recipient's second address, once for ever, as a row of its own.</summary>
    public IReadOnlyList<string> ToSecond { get; init; } = [];
}

/// <summary>What the provider reports of one mail, in its own time and order, more than once.</summary>
/// <param name="Id">The provider's id of the event.</param>
/// <param name="Mail">Key of the mail.</param>
/// <param name="State">What it means: sent, delivered, deferred, bounced or spam.</param>
/// <param name="At">Legal instant at which it was heard.</param>
public sealed record MailEvent(string Id, string Mail, NoticeState State, DateTimeOffset At)
{
    /// <summary>The provider's id of the mail, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Rows whose notice goes to a second address if this event ends them as bounced.</summary>
    public IReadOnlyList<string> ToSecond { get; init; } = [];
}
