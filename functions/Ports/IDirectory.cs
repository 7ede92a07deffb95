using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The accounts of associations and administrations: who they are, where their mail goes, which key opens the door to them.</summary>
public interface IDirectory
{
    /// <summary>The account whose key has this SHA-256 hash (32 bytes), or null.</summary>
    Task<Account?> FindByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation);

    /// <summary>The account, or null.</summary>
    Task<Account?> FindAsync(ActorId id, CancellationToken cancellation);

    /// <summary>The accounts of a role in a department, by id; those of one association when it is given.</summary>
    Task<IReadOnlyList<Account>> ListAsync(Role role, Department department, AssociationId? association, CancellationToken cancellation);

    /// <summary>Writes an account, new or changed; its key's hash too when one is given. A new key replaces the old one at once.</summary>
    Task SaveAsync(Account account, ReadOnlyMemory<byte>? keyHash, CancellationToken cancellation);
}
