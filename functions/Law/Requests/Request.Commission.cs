namespace PspWorkflow.Law;

public abstract partial record Request
{
    private Outcome<Event> PutOnAgenda(Act.PutOnAgenda act, CaseFacts known) =>
        this switch
        {
            Filed or Incomplete => Refusals.AgendaBeforeCompleteFile,
            Advised => Refusals.CommissionAlreadyAdvised,
            Decided or Signed or Notified => Refusals.DecisionAlreadyTaken,
            OnAgenda a when a.Session == act.Session => Refusals.AlreadyOnThatAgenda,
            _ when !LegalCalendar.IsPlausible(act.SessionOn) => Refusals.DateOutOfRange,
            _ when act.SessionDepartment != known.Department => Refusals.SessionInAnotherDepartment,
            _ when act.SessionOn < act.Day => Refusals.SessionAlreadyPast,
            _ when !act.Urgent && act.SessionOn < Deadlines.SessionNotice(act.Day, known.Rules).Day =>
                Refusals.NoticeTooShort.Stating(known.Rules.SessionNoticeDays),
            _ => new Event.PlacedOnAgenda(act.By, act.At, act.Session, act.SessionOn, act.Urgent),
        };

    private Outcome<Event> GiveAssociationOpinion(Act.GiveAssociationOpinion act) =>
        this switch
        {
            Decided or Signed or Notified => Refusals.DecisionAlreadyTaken,
            _ when Facts.AssociationOpinion is not null && !act.Replaces => Refusals.AssociationOpinionAlreadyGiven,
            _ when act.Sense is OpinionSense.Adjourned => Refusals.AssociationCannotAdjourn,
            _ when !LegalCalendar.IsPlausible(act.GivenOn) => Refusals.DateOutOfRange,
            _ when act.GivenOn > act.Day => Refusals.AssociationOpinionInTheFuture,
            _ => new Event.AssociationOpinionGiven(act.By, act.At, act.Sense, act.GivenOn, act.Text),
        };

    // The opinion comes from a session that heard a complete file: an agenda only ever holds complete files.
    private Outcome<Event> GiveCommissionOpinion(Act.GiveCommissionOpinion act, CaseFacts known) =>
        this switch
        {
            Filed or Incomplete => Refusals.OpinionBeforeCompleteFile,
            Complete => Refusals.OpinionWithoutAgenda,
            OnAgenda a when a.Session != act.Session => Refusals.OpinionOfAnotherSession,
            OnAgenda a when act.Day < a.SessionOn => Refusals.OpinionBeforeSession,
            OnAgenda a => WhyNotHeard(act, known.Association) is { } refusal ? refusal : Heard(act, a.SessionOn),
            Advised when !act.Replaces => Refusals.CommissionAlreadyAdvised,
            Advised a when a.Session != act.Session => Refusals.OpinionOfAnotherSession,
            Advised a => WhyNotHeard(act, known.Association) is { } refusal ? refusal : Heard(act, a.SessionOn),
            _ => Refusals.DecisionAlreadyTaken,
        };

    private static Outcome<Event> Heard(Act.GiveCommissionOpinion act, DateOnly sessionOn) =>
        new Event.CommissionOpinionGiven(act.By, act.At, act.Sense, act.Session, act.Hearing?.On ?? sessionOn, act.Text, act.Hearing, act.Votes);
}
