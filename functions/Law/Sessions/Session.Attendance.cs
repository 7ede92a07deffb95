namespace PspWorkflow.Law;

public abstract partial record Session
{
    private Outcome<SessionEvent> Record(SessionAct.RecordAttendance act, SessionFacts facts)
    {
        if ((WhyNotRecorded(act, facts) ?? WhyNotTrue(act)) is { } refusal)
        {
            return refusal;
        }

        Sitting sitting = new([.. act.Members.Select(m => new SeatedMember(m.Member, m.Seat, m.Association))], act.Attendances, act.Recusals, act.Agenda);
        return facts.SecondNotice || sitting.HasQuorum
            ? new SessionEvent.SessionHeld(act.By, act.At, sitting)
            : new SessionEvent.QuorumNotReached(act.By, act.At, sitting);
    }

    private Refusal? WhyNotRecorded(SessionAct.RecordAttendance act, SessionFacts facts) =>
        this switch
        {
            Planned => Refusals.SessionNotConvened,
            Held or WithoutQuorum when !act.Replaces => Refusals.AttendanceAlreadyRecorded,
            Held when facts.Minutes.ApprovedOn is not null => Refusals.MinutesStepDone,
            _ when act.Day < facts.On => Refusals.AttendanceBeforeSession,
            _ when act.Members.Count == 0 => Refusals.NoMemberSits,
            _ => null,
        };

    private static Refusal? WhyNotTrue(SessionAct.RecordAttendance act)
    {
        IEnumerable<ActorId> named = act.Attendances.Select(a => a.Member);
        IEnumerable<ActorId> all = named.Concat(act.Recusals.Select(r => r.Member));
        return act switch
        {
            _ when named.Distinct().Count() < act.Attendances.Count => Refusals.NotASittingMember,
            _ when !all.All(member => act.Members.Any(m => m.Member == member)) => Refusals.NotASittingMember,
            _ when act.Attendances.Any(a => a.Way is AttendanceWay.BySubstitute && !IsSubstitute(a, act)) => Refusals.SubstituteNotNamed,
            _ when act.Attendances.Any(a => a.Way is AttendanceWay.ByMandate && !IsHeldByOneThere(a, act)) => Refusals.MandateWithoutHolder,
            _ when Mandates(act).Any(held => held > RuleSets.InForce.Commission.MandatesPerMember) => Refusals.TooManyMandates,
            _ => null,
        };
    }

    private static bool IsSubstitute(Attendance a, SessionAct.RecordAttendance act) =>
        a.Through is { } substitute && act.Members.Any(m => m.Member == a.Member && m.Substitute == substitute);

    private static bool IsHeldByOneThere(Attendance a, SessionAct.RecordAttendance act) =>
        a.Through != a.Member && act.Attendances.Any(holder => holder.Member == a.Through && holder.Way is not AttendanceWay.ByMandate);

    private static IEnumerable<int> Mandates(SessionAct.RecordAttendance act) =>
        act.Attendances.Where(a => a.Way is AttendanceWay.ByMandate).GroupBy(a => a.Through).Select(held => held.Count());
}
