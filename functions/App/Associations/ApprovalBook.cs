using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>The approvals of the associations.</summary>
public sealed class ApprovalBook(IRegister register, Ledger ledger)
{
    /// <summary>The approval in force in a department on a day, or null.</summary>
    internal async Task<Approval?> FindAsync(AssociationId id, Department department, DateOnly day, CancellationToken cancellation)
    {
        StoredStream content = await register.ReadAsync(StreamId.Of(id), cancellation);
        return Association.Replay(content.Events.Select(EventCodec.Read<AssociationEvent>)).ApprovalOn(department, day);
    }

    /// <summary>Files an act on an association.</summary>
    internal Task<Filed> FileAsync(AssociationId id, AssociationAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(new Entry<Association, AssociationEvent>(StreamId.Of(id), key, Association.Replay, association => association.Decide(act)), cancellation);
}
