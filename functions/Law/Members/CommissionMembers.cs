using System.Diagnostics;

namespace PspWorkflow.Law;

/// <summary>The list of members of one department's commission, past and present.</summary>
/// <param name="All">In the order in which they were appointed.</param>
/// <remarks>Source: CASF, art. R121-12-7; CRPA, art. R133-3.</remarks>
public sealed partial record CommissionMembers(IReadOnlyList<Membership> All)
{
    /// <summary>Before the first event of its stream.</summary>
    public static CommissionMembers New { get; } = new([]);

    /// <summary>Its state after all its events.</summary>
    public static CommissionMembers Replay(IEnumerable<MembersEvent> events) => events.Aggregate(New, (members, e) => members.Evolve(e));

    /// <summary>Who sits on a day, in the order of the list of seats.</summary>
    public IReadOnlyList<Membership> SittingOn(DateOnly day) => [.. All.Where(m => m.SitsOn(day)).OrderBy(m => m.Seat)];

    /// <summary>Whether the list counts that day: a list without its chair is still being drawn up, and binds nobody.</summary>
    public bool IsRecordedOn(DateOnly day) => All.Any(m => m.Seat is Seat.Chair && m.SitsOn(day));

    /// <summary>Whose term ends within the days of warning, and has no successor in their own person.</summary>
    public IReadOnlyList<Membership> EndingSoon(DateOnly day)
    {
        DateOnly horizon = day.AddDays(RuleSets.InForce.Commission.TermAlertDays);
        return [.. All.Where(m => m.SitsOn(day) && m.LastDay <= horizon && !All.Any(next => next.Member == m.Member && next.From > m.LastDay))];
    }

    /// <summary>Its state after one more event.</summary>
    public CommissionMembers Evolve(MembersEvent e) =>
        e switch
        {
            MembersEvent.MemberAppointed a => this with { All = [.. All, new Membership(a.Member, a.Seat, a.From, a.Until, a.Association)] },
            MembersEvent.MandateEnded m => Change(m.Member, was => was with { EndedOn = m.On }),
            MembersEvent.SubstituteNamed s => Change(s.Member, was => was with { Substitute = s.Substitute }),
            MembersEvent.TermEndAnnounced n => this with { Warned = [.. Warned, new(n.Member, n.Until, n.DueOn)] },
            MembersEvent.TrainingRecorded t => Change(t.Member, was => was with { TrainedOn = [.. was.TrainedOn, t.On] }),
            _ => throw new UnreachableException($"Unknown event {e.GetType().Name}."),
        };

    private Membership? Find(ActorId member) => All.LastOrDefault(m => m.Member == member);

    private CommissionMembers Change(ActorId member, Func<Membership, Membership> change)
    {
        Membership was = Find(member) ?? throw new UnreachableException("Nobody of that name was appointed.");
        return this with { All = [.. All.Select(m => ReferenceEquals(m, was) ? change(m) : m)] };
    }
}
