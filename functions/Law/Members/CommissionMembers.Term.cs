namespace PspWorkflow.Law;

public sealed partial record CommissionMembers
{
    /// <summary>Every warning given of the end of a term, in order.</summary>
    public IReadOnlyList<TermWarning> Warned { get; init; } = [];

    /// <summary>Whether a member's term ends on that day, and the member begins no other.</summary>
    public bool EndsAlone(ActorId member, DateOnly until) =>
        All.Any(m => m.Member == member && m.EndedOn is null && m.Until == until) && !All.Any(next => next.Member == member && next.From > until);

    /// <summary>What must be said on a day and has not been said: of each term that ends, the latest warning due.</summary>
    public IReadOnlyList<TermWarning> WarningsDue(DateOnly day) =>
    [
        .. from membership in All
           let until = membership.Until ?? DateOnly.MaxValue
           where membership.SitsOn(day) && EndsAlone(membership.Member, until)
           let due = Countdown.DueOn(until, RuleSets.InForce.Alerts.TermEnds, day)
           where due is not null
           let warning = new TermWarning(membership.Member, until, due.Value)
           where !Warned.Any(w => w with { DueOn = due.Value } == warning && w.DueOn >= due)
           select warning,
    ];

    private Outcome<MembersEvent> Announce(MembersAct.AnnounceEnd act) =>
        act.By != ActorId.Clock ? Refusals.ClockOnly
        : WarningsDue(act.Day).FirstOrDefault(w => w.Member == act.Member) is { } due
            ? new MembersEvent.TermEndAnnounced(act.By, act.At, due.Member, due.Until, due.DueOn)
            : Refusals.NothingDue;
}

/// <summary>One warning that a term ends: the same three values are the same warning, given once.</summary>
/// <param name="Member">Whose term.</param>
/// <param name="Until">Its last day.</param>
/// <param name="DueOn">Legal day from which the warning is due.</param>
public sealed record TermWarning(ActorId Member, DateOnly Until, DateOnly DueOn);

public abstract partial record MembersAct
{
    /// <summary>The clock says that a member's term is about to end.</summary>
    /// <remarks>Source: CASF, art. R121-12-7 (three years, version until 1 December 2023); the days of warning are our own.</remarks>
    public sealed record AnnounceEnd(ActorId By, DateTimeOffset At, ActorId Member) : MembersAct(By, At, Member);
}

public abstract partial record MembersEvent
{
    /// <summary>The end of a term was announced to the secretariat.</summary>
    public sealed record TermEndAnnounced(ActorId By, DateTimeOffset At, ActorId Member, DateOnly Until, DateOnly DueOn)
        : MembersEvent(By, At, Member);
}
