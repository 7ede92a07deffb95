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

/// <summary>What an account does in the procedure.</summary>
public enum Role
{
    /// <summary>Référent·e of an approved association.</summary>
    Association,

    /// <summary>Secretariat of the commission (DDDFE).</summary>
    Secretariat,

    /// <summary>The prefect or an agent who decides under a delegation.</summary>
    Prefecture,

    /// <summary>The préfecture's foreigners' service.</summary>
    ForeignersOffice,
}

/// <summary>One account.</summary>
/// <param name="Id">Its name in the register.</param>
/// <param name="Role">What it does.</param>
/// <param name="Department">Where it does it.</param>
/// <param name="DisplayName">First name and name, as acts show them (CRPA, L111-2, L212-1).</param>
/// <param name="Capacity">Capacity, as acts show it ("secrétaire général").</param>
/// <param name="Mail">Address for notices.</param>
public sealed record Account(ActorId Id, Role Role, Department Department, string DisplayName, string Capacity, string Mail)
{
    /// <summary>The association of a référent·e; null for administrations.</summary>
    public AssociationId? Association { get; init; }

    /// <summary>The delegation under which the account decides; null when it may not.</summary>
    public Delegation? Delegation { get; init; }
}
