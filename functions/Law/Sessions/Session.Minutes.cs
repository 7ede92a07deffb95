using System.Diagnostics;

namespace PspWorkflow.Law;

public abstract partial record Session
{
    private Outcome<SessionEvent> DecideMinutes(SessionAct act, SessionFacts facts) =>
        act switch
        {
            _ when this is not Held => Refusals.MinutesBeforeSession,
            SessionAct.MentionDissent d => Mention(d, facts),
            SessionAct.ApproveMinutes { On: var on } a => facts.Minutes.ApprovedOn is not null ? Refusals.MinutesStepDone
                : on < facts.On || on > a.Day ? Refusals.MinutesDateOutOfRange
                : new SessionEvent.MinutesApproved(a.By, a.At, on),
            SessionAct.TransmitMinutes { On: var on } t => facts.Minutes.ApprovedOn is not { } approved ? Refusals.MinutesNotApproved
                : facts.Minutes.TransmittedOn is not null ? Refusals.MinutesStepDone
                : on < approved || on > t.Day ? Refusals.MinutesDateOutOfRange
                : new SessionEvent.MinutesTransmitted(t.By, t.At, on),
            _ => throw new UnreachableException($"Unknown act {act.GetType().Name}."),
        };

    // Only who took part in the deliberation on the case can dissent from its opinion.
    private Outcome<SessionEvent> Mention(SessionAct.MentionDissent act, SessionFacts facts)
    {
        Dissent dissent = new(act.Case, act.Member);
        return act switch
        {
            _ when facts.Minutes.ApprovedOn is not null || facts.Minutes.Dissents.Contains(dissent) => Refusals.MinutesStepDone,
            _ when !facts.Sitting!.Agenda.Contains(act.Case) => Refusals.NotOnThatAgenda,
            _ when !HearingOf(act.Case)!.Voters.Any(v => v.Member == act.Member) => Refusals.NotASittingMember,
            _ => new SessionEvent.DissentMentioned(act.By, act.At, act.Case, act.Member),
        };
    }

    private static Minutes After(Minutes minutes, SessionEvent happened) =>
        happened switch
        {
            SessionEvent.DissentMentioned d => minutes with { Dissents = [.. minutes.Dissents, new Dissent(d.Case, d.Member)] },
            SessionEvent.MinutesApproved a => minutes with { ApprovedOn = a.On },
            SessionEvent.MinutesTransmitted t => minutes with { TransmittedOn = t.On },
            _ => throw new UnreachableException($"{happened.GetType().Name} changes no minutes."),
        };
}
