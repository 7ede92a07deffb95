using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>The members of a commission as the API shows them.</summary>
/// <param name="Department">Whose commission.</param>
/// <param name="Today">The legal day on which it is shown.</param>
/// <param name="Recorded">Whether the list counts: its chair sits that day.</param>
/// <param name="Members">Everybody ever appointed, in the order of the list of seats.</param>
internal sealed record MembersPage(Department Department, DateOnly Today, bool Recorded, IReadOnlyList<MemberLine> Members)
{
    public static MembersPage Of(Department department, CommissionMembers list, DateOnly today)
    {
        IReadOnlyList<Membership> ending = list.EndingSoon(today);
        return new(department, today, list.IsRecordedOn(today), [.. list.All.OrderBy(m => m.Seat).Select(m => new MemberLine(m, m.SitsOn(today), ending.Contains(m)))]);
    }
}

/// <summary>One member.</summary>
/// <param name="Membership">Who, in what capacity, from when to when.</param>
/// <param name="Sits">Whether they sit that day.</param>
/// <param name="EndsSoon">Whether the term ends soon and nobody has renewed it.</param>
internal sealed record MemberLine(Membership Membership, bool Sits, bool EndsSoon);
