using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The documents of the cases, sealed under the case's key while they stream in.</summary>
public interface IDocuments
{
    /// <summary>Seals a stream of at most <paramref name="longest"/> bytes; all of it stands, or nothing.</summary>
    /// <returns><see cref="Deposit.Stored"/>, <see cref="Deposit.TooLong"/>, or <see cref="Deposit.Empty"/>.
    /// The same document deposited again with the same content is <see cref="Deposit.Stored"/>; with other content, <see cref="Deposit.Differs"/>.</returns>
    Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation);

    /// <summary>Opens a document for reading, decrypted while it streams; null when there is none or the case's key was erased. Throws <see cref="InvalidDataException"/> when it was tampered with.</summary>
    Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Removes a document; nothing happens when there is none.</summary>
    Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation);
}

/// <summary>What became of a deposit.</summary>
public abstract record Deposit
{
    private Deposit()
    {
    }

    /// <summary>Stored, with its length in bytes and the SHA-256 of its clear content (lower-case hex).</summary>
    public sealed record Stored(long Length, string Sha256) : Deposit;

    /// <summary>Refused: more than this many bytes.</summary>
    public sealed record TooLong(long Longest) : Deposit;

    /// <summary>Refused: no content.</summary>
    public sealed record Empty : Deposit;

    /// <summary>Refused: this document exists with other content.</summary>
    public sealed record Differs : Deposit;
}
