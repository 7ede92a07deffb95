using System.Diagnostics;

namespace PspWorkflow.Law;

public sealed partial record CommissionMembers
{
    /// <summary>The events that follow from an act, or its refusal.</summary>
    public Outcome<MembersEvent> Decide(MembersAct act) =>
        act switch
        {
            MembersAct.AnnounceEnd n => Announce(n),
            _ when act.By == ActorId.Clock => Refusals.ClockDecidesNothing,
            MembersAct.Appoint a => Appoint(a, RuleSets.InForce.Commission),
            _ => Find(act.Member) is { } found ? Decide(act, found) : Refusals.MemberUnknown,
        };

    private Outcome<MembersEvent> Decide(MembersAct act, Membership found) =>
        act switch
        {
            _ when found.EndedOn is not null || found.Until < act.Day => Refusals.MandateOver,
            MembersAct.EndMandate e => End(e, found),
            MembersAct.NameSubstitute s => Name(s, found),
            MembersAct.RecordTraining t when !LegalCalendar.IsPlausible(t.On) => Refusals.DateOutOfRange,
            MembersAct.RecordTraining t when t.On > t.Day => Refusals.TrainingInTheFuture,
            MembersAct.RecordTraining t when found.TrainedOn.Contains(t.On) => Refusals.TrainingAlreadyRecorded,
            MembersAct.RecordTraining t => new MembersEvent.TrainingRecorded(t.By, t.At, t.Member, t.On),
            _ => throw new UnreachableException($"Unknown act {act.GetType().Name}."),
        };

    private Outcome<MembersEvent> Appoint(MembersAct.Appoint act, CommissionRules rules)
    {
        if (!LegalCalendar.IsPlausible(act.From))
        {
            return Refusals.DateOutOfRange;
        }

        DateOnly? until = act.Seat.IsNamed() ? act.From.AddYears(rules.TermYears).AddDays(-1) : null;
        Membership[] meeting = [.. All.Where(m => m.Meets(act.From, until))];
        return act switch
        {
            _ when act.Member == ActorId.Clock => Refusals.ClockDecidesNothing,
            _ when act.Seat is Seat.Association != act.Association is not null => Refusals.SeatOfAnAssociation,
            _ when meeting.Any(m => m.Member == act.Member || m.Substitute == act.Member) => Refusals.AlreadyMember,
            _ when meeting.Count(m => m.Seat == act.Seat) >= act.Seat.Places(act.Department, rules) => Refusals.SeatTaken,
            _ => new MembersEvent.MemberAppointed(act.By, act.At, act.Member, act.Department, act.Seat, act.From, until, act.Association),
        };
    }

    private static Outcome<MembersEvent> End(MembersAct.EndMandate act, Membership found) =>
        act.On < found.From || act.On > found.Until || !LegalCalendar.IsPlausible(act.On)
            ? Refusals.MandateEndOutOfRange
            : new MembersEvent.MandateEnded(act.By, act.At, act.Member, act.On);

    private Outcome<MembersEvent> Name(MembersAct.NameSubstitute act, Membership found) =>
        act switch
        {
            _ when RuleSets.InForce.Commission.NotSubstituted.Contains(found.Seat) => Refusals.SeatWithoutSubstitute,
            _ when act.Tie != found.Seat.Tie() => Refusals.SubstituteFromElsewhere,
            _ when act.Substitute == ActorId.Clock => Refusals.ClockDecidesNothing,
            _ when All.Any(m => (m.Member == act.Substitute || m.Substitute == act.Substitute) && m.Meets(act.Day, found.Until)) =>
                Refusals.SubstituteSitsAlready,
            _ => new MembersEvent.SubstituteNamed(act.By, act.At, act.Member, act.Substitute, act.Tie),
        };
}
