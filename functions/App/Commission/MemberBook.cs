using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The members of each department's commission.</summary>
public sealed class MemberBook(EventLog log, Ledger ledger)
{
    /// <summary>The list as it stands; empty when nobody was ever appointed.</summary>
    internal async Task<CommissionMembers> ReadAsync(Department department, CancellationToken cancellation) =>
        CommissionMembers.Replay(await log.ReadAsync<MembersEvent>(StreamId.OfMembers(department), cancellation));

    /// <summary>Files an act on a list.</summary>
    internal Task<Filed> FileAsync(Department department, MembersAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(
            new Entry<CommissionMembers, MembersEvent>(StreamId.OfMembers(department), key, CommissionMembers.Replay, members => members.Decide(act)),
            cancellation);
}
