using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What is known of each document beside its deposit: apart from the case's stream, whose version no machine moves while people write.</summary>
public interface IDocumentStates
{
    /// <summary>Notes a document that has come in; nothing happens when it is noted already.</summary>
    Task AddAsync(DocumentState state, CancellationToken cancellation);

    /// <summary>Where a document stands, or null.</summary>
    Task<DocumentState?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Every document noted of a case.</summary>
    Task<IReadOnlyList<DocumentState>> ListAsync(CaseId id, CancellationToken cancellation);

    /// <summary>Documents without a verdict whose next look was due before a legal instant, the earliest first.</summary>
    /// <param name="before">Exclusive.</param>
    /// <param name="count">At most as many; 1 to 500.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<DocumentState>> DueAsync(DateTimeOffset before, int count, CancellationToken cancellation);

    /// <summary>Replaces what is known of a document; nothing happens when it is settled, or gone.</summary>
    Task SetAsync(DocumentState state, CancellationToken cancellation);

    /// <summary>Forgets a document that was never filed.</summary>
    Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation);
}
