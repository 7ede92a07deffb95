using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The keys of the cases behind the gate.</summary>
internal sealed class GatedKeys(ICaseKeys inner, Gate gate) : ICaseKeys
{
    public Task<byte[]> GetOrCreateAsync(CaseId id, CancellationToken cancellation) =>
        gate.PassAsync($"key of {id}", () => inner.GetOrCreateAsync(id, cancellation));

    public Task<byte[]?> FindAsync(CaseId id, CancellationToken cancellation) =>
        gate.PassAsync($"find the key of {id}", () => inner.FindAsync(id, cancellation));

    public Task EraseAsync(CaseId id, CancellationToken cancellation) =>
        gate.PassAsync($"erase the key of {id}", () => inner.EraseAsync(id, cancellation));
}
