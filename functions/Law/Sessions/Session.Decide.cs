namespace PspWorkflow.Law;

public abstract partial record Session
{
    /// <summary>The events that follow from an act, or its refusal.</summary>
    public Outcome<SessionEvent> Decide(SessionAct act) =>
        (this, act) switch
        {
            _ when act.By == ActorId.Clock => Refusals.ClockDecidesNothing,
            (Unplanned, SessionAct.Plan p) => Plan(p),
            (_, SessionAct.Plan) => Refusals.SessionAlreadyPlanned,
            (CalledOff, _) => Refusals.SessionCancelled,
            (Known k, _) => Decide(k, act),
            _ => Refusals.SessionUnknown,
        };

    private Outcome<SessionEvent> Decide(Known known, SessionAct act) =>
        act switch
        {
            SessionAct.Cancel c => Cancel(c, known.Facts),
            SessionAct.Convene c => Convene(c, known.Facts),
            SessionAct.ConveneAgain c => ConveneAgain(c, known.Facts),
            SessionAct.RecordAttendance r => Record(r, known.Facts),
            _ => DecideMinutes(act, known.Facts),
        };

    private static Outcome<SessionEvent> Plan(SessionAct.Plan act) =>
        act switch
        {
            _ when !LegalCalendar.IsPlausible(act.On) => Refusals.DateOutOfRange,
            _ when act.On < act.Day => Refusals.SessionInThePast,
            _ => new SessionEvent.SessionPlanned(act.By, act.At, act.Department, act.On, act.Formation),
        };

    // After a session without quorum the cases may go to another one: whoever gives up the second notice says so.
    private Outcome<SessionEvent> Cancel(SessionAct.Cancel act, SessionFacts facts) =>
        this switch
        {
            Held => Refusals.SessionAlreadyHeld,
            not WithoutQuorum when facts.On < act.Day => Refusals.SessionAlreadyHeld,
            _ => new SessionEvent.SessionCancelled(act.By, act.At, act.Reason),
        };

    private Outcome<SessionEvent> Convene(SessionAct.Convene act, SessionFacts facts) =>
        this is not Planned ? Refusals.SessionAlreadyConvened
        : WhyNotSent(act.Notice, act.Day, facts.On) is { } refusal ? refusal
        : new SessionEvent.SessionConvened(act.By, act.At, act.Notice);

    private Outcome<SessionEvent> ConveneAgain(SessionAct.ConveneAgain act, SessionFacts facts) =>
        act switch
        {
            _ when this is not WithoutQuorum => Refusals.SecondNoticeWithoutCause,
            _ when !LegalCalendar.IsPlausible(act.On) => Refusals.DateOutOfRange,
            _ when WhyNotSent(act.Notice, act.Day, act.On) is { } refusal => refusal,
            _ when act.Notice.SentOn < facts.On => Refusals.SecondNoticeTooEarly,
            _ => new SessionEvent.SecondNoticeSent(act.By, act.At, act.On, act.Notice),
        };

    private static Refusal? WhyNotSent(SessionNotice notice, DateOnly today, DateOnly on) =>
        notice switch
        {
            _ when !LegalCalendar.IsPlausible(notice.SentOn) => Refusals.DateOutOfRange,
            _ when notice.SentOn > today => Refusals.NoticeInTheFuture,
            { WithAgenda: false } => Refusals.NoticeWithoutAgenda,
            _ when on < notice.SentOn => Refusals.NoticeTooShort.Stating(RuleSets.InForce.SessionNoticeDays),
            { Urgent: false } when on < Deadlines.SessionNotice(notice.SentOn, RuleSets.InForce).Day =>
                Refusals.NoticeTooShort.Stating(RuleSets.InForce.SessionNoticeDays),
            _ => null,
        };
}
