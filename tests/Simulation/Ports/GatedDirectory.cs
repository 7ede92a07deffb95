using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The directory behind the gate.</summary>
internal sealed class GatedDirectory(IDirectory inner, Gate gate) : IDirectory
{
    public Task<Account?> FindByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation) =>
        gate.PassAsync("whose key", () => inner.FindByKeyAsync(keyHash, cancellation));

    public Task<Account?> FindAsync(ActorId id, CancellationToken cancellation) =>
        gate.PassAsync($"account {id}", () => inner.FindAsync(id, cancellation));

    public Task<IReadOnlyList<Account>> ListAsync(Role role, Department department, AssociationId? association, CancellationToken cancellation) =>
        gate.PassAsync($"accounts of {role}", () => inner.ListAsync(role, department, association, cancellation));

    public Task SaveAsync(Account account, ReadOnlyMemory<byte>? keyHash, CancellationToken cancellation) =>
        gate.PassAsync($"save {account.Id}", () => inner.SaveAsync(account, keyHash, cancellation));
}
