using PspWorkflow.App.Associations;
using PspWorkflow.App.Commission;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Operations;

/// <summary>Says which approvals and terms are about to end: the law says what, its event remembers that it was said.</summary>
public sealed class TermWarnings(ApprovalBook approvals, MemberBook members)
{
    /// <summary>What is due on one association or one list of members; done again it finds nothing left to say.</summary>
    internal Task WarnAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellation) =>
        stream.Kind is StreamKind.Association
            ? approvals.WarnAsync(AssociationId.Parse(stream.Id), at, cancellation)
            : members.WarnAsync(Department.Parse(stream.Id), at, cancellation);

    /// <summary>Whether what a notice says is still true when it is to leave: an approval or a term ends that day, and nothing follows it.</summary>
    internal async Task<bool> StandsAsync(StreamId stream, Department department, DateOnly until, CancellationToken cancellation)
    {
        if (stream.Kind is StreamKind.Session)
        {
            return true; // that somebody was convened stays true; a cancellation has a mail of its own
        }

        if (stream.Kind is StreamKind.Association)
        {
            return (await approvals.ReadAsync(AssociationId.Parse(stream.Id), cancellation)).EndsAlone(department, until);
        }

        CommissionMembers list = await members.ReadAsync(Department.Parse(stream.Id), cancellation);
        return list.All.Any(m => list.EndsAlone(m.Member, until));
    }
}
