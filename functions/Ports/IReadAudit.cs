using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What became of somebody's wish to read.</summary>
public enum ReadOutcome
{
    /// <summary>It was handed out, at least its beginning.</summary>
    Served,

    /// <summary>The account has no business with it.</summary>
    NotAllowed,

    /// <summary>There is none of this name.</summary>
    NotThere,

    /// <summary>It is not known to be safe.</summary>
    NotSafe,

    /// <summary>It cannot be opened: tampered with, or its content is gone.</summary>
    Unreadable,
}

/// <summary>One reading, or one that was denied.</summary>
/// <param name="Subject">Number of the case or of the session.</param>
/// <param name="What">Id of a document, or name of an official one ("order-12"); nothing personal.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">Legal instant.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record Reading(string Subject, string What, ActorId By, DateTimeOffset At, ReadOutcome Outcome = ReadOutcome.Served);

/// <summary>Who read what, and when: kept as writes are, apart from the streams, and never changed. Reading moves no version.</summary>
/// <remarks>Source: loi 78-17, art. 57; CNIL, délibération 2021-122.</remarks>
public interface IReadAudit
{
    /// <summary>Writes it down, before a byte is handed out.</summary>
    Task RecordAsync(Reading reading, CancellationToken cancellation);

    /// <summary>The readings of a case or session, the latest first, a page at a time. A page that no list named is a <see cref="BadPageException"/>.</summary>
    Task<Paged<Reading>> ListAsync(string subject, Page page, CancellationToken cancellation);
}
