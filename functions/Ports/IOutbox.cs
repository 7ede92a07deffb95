using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What an outbox row asks for.</summary>
public enum OutboxKind
{
    /// <summary>Wake the orchestrations of a case: "look again", never what happened.</summary>
    Signal,

    /// <summary>Send one notice to one recipient.</summary>
    Mail,
}

/// <summary>Something that must follow from an act. Carries ids only; names and addresses are looked up at sending.</summary>
/// <param name="Key">Unique for ever: a second row with the same key is dropped. Mail: <c>{case}/{notice}/{recipient}/{date}</c>, and the version when it follows from an act and not from an alert.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Case">The case it is about; null for a mail about another stream (<see cref="Of"/>).</param>
/// <param name="NotBefore">Legal instant from which it may be dealt with.</param>
public sealed record OutboxRow(string Key, OutboxKind Kind, CaseId? Case, DateTimeOffset NotBefore)
{
    /// <summary>The association or the list of members that a mail without a case is about; null with a case.</summary>
    public StreamId? Of { get; init; }

    /// <summary>Persisted name of the notice; null for signals.</summary>
    public string? Notice { get; init; }

    /// <summary>To whom; null for signals.</summary>
    public ActorId? Recipient { get; init; }

    /// <summary>The day that the notice names; null for signals.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The alert behind the notice, judged again when it is sent; null for a notice that follows from an act.</summary>
    public Alert? Alert { get; init; }

    /// <summary>Version of the case's stream that this row follows from.</summary>
    public long Version { get; init; }

    /// <summary>How often it was taken before: each time somebody tried, whatever came of it.</summary>
    public int Attempts { get; init; }

    /// <summary>Department of the recipient, whose secretariat sees what became of the notice; null for signals.</summary>
    public Department? Department { get; init; }

    /// <summary>Whether it goes to the recipient's second address, because the first one refused it.</summary>
    public bool ToSecond { get; init; }

    /// <summary>What is known of the notice; signals stay queued until they are seen.</summary>
    public NoticeState State { get; init; }

    /// <summary>Key of the mail in which it last left, or was about to; null before.</summary>
    public string? Mail { get; init; }

    /// <summary>How often a person asked that it be sent again.</summary>
    public int Resendings { get; init; }
}

/// <summary>The rows that acts left behind, until each is dealt with. Rows are written by <see cref="IRegister.AppendAsync"/>.</summary>
public interface IOutbox
{
    /// <summary>The most notices of one recipient that are taken at once.</summary>
    const int MostTogether = 100;

    /// <summary>Takes up to <paramref name="count"/> rows due at <paramref name="now"/> for this worker, and counts an attempt of each; nobody else gets them until the lease ends.</summary>
    /// <remarks>With the mails of a slice come the other mails that are due for the same recipients, <see cref="MostTogether"/> of each at most: those of a day leave together.</remarks>
    /// <param name="now">Legal instant.</param>
    /// <param name="lease">Machine time for which they are taken.</param>
    /// <param name="count">1 to 500.</param>
    /// <param name="slice">Which rows, or null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<OutboxRow>> TakeAsync(DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation);

    /// <summary>Marks taken rows as being sent, all or none, before the channel is called: after a death it is known that their mail may have left.</summary>
    /// <returns>False when a row ended since, or another worker took it after the lease had run out: then nothing may be sent.</returns>
    Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation);

    /// <summary>Writes what became of rows that this worker had taken.</summary>
    /// <remarks>A row that ended is left as it is, with one exception: a definite answer replaces <see cref="NoticeState.Unknown"/>. So what the provider
    /// reported before it answered stands. A row that is ended is never taken again, and its key stays used.</remarks>
    Task TellAsync(NoticeNews news, CancellationToken cancellation);

    /// <summary>The rows that left, or were about to leave, in one mail; ended ones too.</summary>
    Task<IReadOnlyList<OutboxRow>> OfMailAsync(string mail, CancellationToken cancellation);

    /// <summary>Puts a taken row back until a later legal instant; what is known of it stays.</summary>
    Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation);

    /// <summary>Ends every signal of a case up to a version: an orchestration has seen it.</summary>
    Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Whether a slice holds an open row that is due at the legal instant <paramref name="now"/>, taken or not.</summary>
    Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation);

    /// <summary>The earliest <see cref="OutboxRow.NotBefore"/> among open rows, or null.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellation);
}

/// <summary>A part of the outbox: the rows of one kind, of one case or of all.</summary>
public sealed record OutboxSlice(OutboxKind Kind, CaseId? Case = null);
