using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The key under which everything personal of one case is sealed. Kept apart from what it seals; erasing it erases the person.</summary>
public interface ICaseKeys
{
    /// <summary>The key of the case (32 bytes), made on first use; throws <see cref="KeyErasedException"/> after erasure.</summary>
    Task<byte[]> GetOrCreateAsync(CaseId id, CancellationToken cancellation);

    /// <summary>The key of the case, or null when it never existed or was erased.</summary>
    Task<byte[]?> FindAsync(CaseId id, CancellationToken cancellation);

    /// <summary>Erases the key for good. What it sealed can never be read again.</summary>
    Task EraseAsync(CaseId id, CancellationToken cancellation);
}

/// <summary>The case's key was erased: nothing can be sealed for this case any more.</summary>
public sealed class KeyErasedException(CaseId id) : Exception($"The key of case {id} was erased.");
