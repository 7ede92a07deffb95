using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>The approvals of the associations.</summary>
public sealed class ApprovalBook(EventLog log, Ledger ledger)
{
    /// <summary>The approval in force in a department on a day, or null.</summary>
    internal async Task<Approval?> FindAsync(AssociationId id, Department department, DateOnly day, CancellationToken cancellation)
    {
        Association association = Association.Replay(await log.ReadAsync<AssociationEvent>(StreamId.Of(id), cancellation));
        return association.ApprovalOn(department, day);
    }

    /// <summary>Files an act on an association.</summary>
    internal Task<Filed> FileAsync(AssociationId id, AssociationAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(new Entry<Association, AssociationEvent>(StreamId.Of(id), key, Association.Replay, association => association.Decide(act)), cancellation);
}
