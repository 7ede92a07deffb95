using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>An upload that comes in parts.</summary>
/// <param name="Case">The case it is for.</param>
/// <param name="Document">The document it will be.</param>
/// <param name="By">Who began it: nobody else goes on with it.</param>
/// <param name="Length">Bytes of the whole.</param>
/// <param name="Piece">Which piece it is.</param>
/// <param name="Name">Its original name; sealed.</param>
public sealed record Upload(CaseId Case, DocumentId Document, ActorId By, long Length, PieceKind Piece, string Name)
{
    /// <summary>The media type its sender declared, or null.</summary>
    public string? DeclaredType { get; init; }
}

/// <summary>Uploads under way, part by part, each sealed under the case's key while it streams in.</summary>
public interface IUploads
{
    /// <summary>Begins an upload; false when one of this name is under way, which is left alone.</summary>
    Task<bool> BeginAsync(Upload upload, CancellationToken cancellation);

    /// <summary>An upload under way, or null.</summary>
    Task<Upload?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Every upload under way for a case, whoever began it.</summary>
    Task<IReadOnlyList<Upload>> ListAsync(CaseId id, CancellationToken cancellation);

    /// <summary>Where its parts begin, in order, and where the last one ends: 0, …, the bytes so far.</summary>
    Task<IReadOnlyList<long>> OffsetsAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Adds a part, all of it or nothing. A part stands already at this place: the first stays, <see cref="Deposit.Differs"/> when it is another.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="content">The part.</param>
    /// <param name="longest">Bytes it may have at most.</param>
    /// <param name="cancellation">The sender has gone.</param>
    Task<Deposit> AppendAsync(Upload upload, long offset, Stream content, long longest, CancellationToken cancellation);

    /// <summary>All its parts as one stream, forward only.</summary>
    Task<Stream> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Removes an upload with its parts; nothing happens when there is none.</summary>
    Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Removes every upload that began before a machine instant.</summary>
    Task SweepAsync(DateTimeOffset before, CancellationToken cancellation);
}
