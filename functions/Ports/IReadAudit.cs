using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What became of somebody's wish to read a document.</summary>
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

/// <summary>One reading of a document, or one that was denied.</summary>
/// <param name="At">Legal instant.</param>
/// <param name="By">Who asked.</param>
/// <param name="Case">Of which case.</param>
/// <param name="Document">Which document.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record DocumentRead(DateTimeOffset At, ActorId By, CaseId Case, DocumentId Document, ReadOutcome Outcome);

/// <summary>Who read which document, apart from the case's stream: reading moves no version.</summary>
public interface IReadAudit
{
    /// <summary>Writes it down, before a byte is handed out.</summary>
    Task RecordAsync(DocumentRead read, CancellationToken cancellation);

    /// <summary>The readings of a case's documents, the latest first, a page at a time. A page that no list named is a <see cref="BadPageException"/>.</summary>
    Task<Paged<DocumentRead>> ListAsync(CaseId id, Page page, CancellationToken cancellation);
}
