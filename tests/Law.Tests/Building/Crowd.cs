namespace PspWorkflow.Law.Tests.Building;

/// <summary>Every kind of act in every plausible variant, and a story in every state.</summary>
internal static partial class Crowd
{
    public static IReadOnlyDictionary<string, Func<Story>> States { get; } = OfTheRequest().Concat(Further()).ToDictionary();

    private static Dictionary<string, Func<Story>> OfTheRequest() => new()
    {
        ["new"] = () => Story.Begin(),
        ["filed"] = () => Story.Filed(),
        ["incomplete"] = () =>
        {
            Story story = Story.Filed();
            return story.Do(story.PiecesRequest(PieceKind.IdentityCopy));
        },
        ["complete"] = () => Story.Complete(),
        ["on agenda"] = () => Story.OnAgenda(),
        ["advised"] = () => Story.Advised(),
        ["authorised"] = () => Story.Authorised(),
        ["refused"] = Story.Refused,
        ["refusal signed"] = () =>
        {
            Story story = Story.Refused();
            return story.Do(story.Signature());
        },
        ["signed, not notified"] = () =>
        {
            Story story = Story.Authorised();
            return story.Do(story.Signature());
        },
        ["running"] = () => Story.Running("2026-02-10"),
        ["running without permit"] = () => Story.Running("2026-02-10", needsPermit: false).On("2026-05-01"),
        ["renewal pending"] = () => Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal(),
        ["overdue"] = () => Story.Running("2026-02-10").On("2026-08-01").RequestsRenewal().On("2026-09-01"),
        ["lapsed"] = () => Story.Running("2026-02-10").On("2026-09-01"),
        ["renewal withdrawn"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
            return story.Do(story.Withdrawal());
        },
        ["ended on demand"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
            return story.Do(story.DemandToLeave());
        },
        ["end considered"] = () => Story.Running("2026-02-10").On("2026-05-11").ConsidersEnding(),
        ["end decided"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-05-11").ConsidersEnding().Later(16);
            return story.Do(story.Ending());
        },
        ["ended by decision"] = () => Story.Running("2026-02-10").On("2026-05-11").EndedByDecision(),
        ["transfer proposed"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-05-11");
            return story.Do(story.Move());
        },
        ["hand-over proposed"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-05-11");
            return story.Do(story.Naming()).Do(story.HandOver());
        },
        ["dead"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-05-11");
            return story.Do(story.Death());
        },
        ["refusal notified"] = Story.RefusalNotified,
        ["refusal appealed"] = () =>
        {
            Story story = Story.RefusalNotified();
            return story.Do(story.Appeal()).Do(story.Appeal(AppealKind.ToCourt)).Later(5);
        },
        ["end appealed"] = () =>
        {
            Story story = Story.Running("2026-02-10").On("2026-05-11").EndedByDecision();
            return story.Do(story.Appeal()).Do(story.Appeal(AppealKind.ToCourt)).Later(5);
        },
        ["closed"] = () => Story.Running("2026-02-10").Closed(),
    };

    /// <summary>All acts, today or with dates moved by some days.</summary>
    public static IReadOnlyList<Act> Acts(Story s, int shift = 0)
    {
        DateOnly day = s.Today.AddDays(shift);
        DateOnly session = s.Summary.SessionOn ?? day;
        return
        [
            s.Submission(), s.Submission(needsPermit: false), s.PiecesRequest(PieceKind.IdentityCopy), s.PiecesRequest(),
            s.Completeness(), s.Document($"{day:O}", PieceKind.IdentityCopy), s.Agenda(day), s.Agenda(day, urgent: true),
            s.AssociationOpinion(), s.CommissionOpinion(session), s.CommissionOpinion(session, OpinionSense.Adjourned),
            s.Authorisation(), s.Authorisation(Known.Decider with { Delegation = null }), s.RefusalOfRequest(),
            s.RefusalOfRequest(LegalGround.CommitmentsNotKept), s.Signature(day), s.Notification(day), s.Notification(day, statesRemedies: false),
            s.Permit(day, day.AddDays(190)), s.Permit(day, day, PermitKind.RenewalReceipt), s.Report($"{s.Today:O}"),
            s.Report("half", ReportKind.HalfWay), s.Renewal($"{s.Today:O}"), s.Renewal("half"), s.Closing(), s.Closing(ClosingCause.Maximum),
            s.Closing(ClosingCause.RefusedEntry, day), s.Alarm(), s.Alarm(Track.Permit), s.Alarm(Track.Aid),
            s.Alarm() with { By = Known.Secretary }, s.Authorisation() with { By = ActorId.Clock },
            .. Corrections(s, day, session), s.SessionMoves(session, null), s.SessionMoves(session, day), .. Reasons(s), .. Tracks(s, day), s.OtherRules(), s.OtherRules("phase-iii"), .. Pieces(s, day), .. Ends(s, day), .. Accompaniment(s, day), .. Rectifications(s, day), .. Retractions(s),
        ];
    }

    /// <summary>Acts that end a case, or bring it back.</summary>
    public static IReadOnlyList<Act> Ends(Story s, DateOnly day) =>
    [
        s.Withdrawal(), s.Withdrawal(day), s.DemandToLeave(day), s.Considered(), s.Considered(day), s.Urgent(), s.Observations(on: day),
        s.Observations(ObservationKind.HearingAsked), s.Observations(ObservationKind.HearingHeld), s.EndingOpinion(OpinionGiver.Association),
        s.EndingOpinion(OpinionGiver.Commission, on: day), s.Ending(), s.Ending(EndingGround.Unlawful), s.Maintaining(), s.EndingSignature(day),
        s.EndingNotification(day), s.EndingNotification(day, statesRemedies: false), s.Death(day), s.Move(), s.Reception(day),
        s.Appeal(), s.Appeal(AppealKind.ToCourt, day), s.AppealOutcome(on: day), s.AppealOutcome(AppealOutcome.Granted), s.Grant(), s.Grant(AppealKind.ToCourt),
        s.Grant(signedOn: day), s.Judgment(day), s.Extension(), s.Extension(2, $"{s.Today:O}"),
    ];

    /// <summary>Acts about who accompanies the person.</summary>
    public static IReadOnlyList<Act> Accompaniment(Story s, DateOnly day) =>
    [
        s.Naming(on: day), s.Naming("autre-92"), s.HandOver(agreedOn: day), s.HandOverByPrefecture(), s.TakingOver(day),
    ];

    /// <summary>Acts that put a record right.</summary>
    public static IReadOnlyList<Act> Rectifications(Story s, DateOnly day) =>
    [
        s.Rectification(new(Sense: DecisionSense.Authorised)), s.Rectification(new(Sense: DecisionSense.Refused)), s.Rectification(new(SignedOn: day)),
        s.Rectification(new(NotifiedOn: day)), s.Rectification(new(SignedOn: day, NotifiedOn: day)), s.Rectification(new(StatesRemedies: false)),
        s.Rectification(new(Means: NotificationMeans.Electronic), day),
    ];

    /// <summary>Acts that take a record back.</summary>
    public static IReadOnlyList<Act> Retractions(Story s) => [.. Enum.GetValues<RetractableRecord>().Select(s.Retraction)];

    /// <summary>Whether nothing more may come of the case after this act: random stories take such acts seldom, or none would reach far.</summary>
    public static bool IsFinal(Act act) => act is Act.WithdrawRequest or Act.EndOnDemand or Act.NotifyEnding or Act.RecordDeath;

    /// <summary>Acts that take the place of one before: accepted again and again, until the next step rests on them.</summary>
    public static IReadOnlyList<Act> Corrections(Story s, DateOnly day, DateOnly session) =>
    [
        s.AssociationOpinion() with { Replaces = true }, s.CommissionOpinion(session) with { Replaces = true },
        s.CommissionOpinion(session, OpinionSense.Adjourned) with { Replaces = true }, s.Authorisation() with { Replaces = true },
        s.RefusalOfRequest() with { Replaces = true }, s.Signature(day) with { Replaces = true },
    ];

    /// <summary>What usually comes next, so that random stories reach far.</summary>
    public static Act Sensible(Story s) =>
        s.Summary.Step switch
        {
            Step.Submission => s.Submission(),
            Step.Examination or Step.Pieces => s.Completeness(),
            Step.Agenda => s.Agenda(s.Today.AddDays(6)),
            Step.AssociationOpinion => s.AssociationOpinion(),
            Step.CommissionOpinion when s.Case.Facts!.Current.Facts.AssociationOpinion is null => s.AssociationOpinion(),
            Step.CommissionOpinion => s.CommissionOpinion(s.Summary.SessionOn!.Value),
            Step.Decision when s.Today.DayNumber % 6 == 0 => s.RefusalOfRequest(),
            Step.Decision => s.Authorisation(),
            Step.Signature => s.Signature(),
            Step.Notification => s.Notification(),
            _ when s.Summary.CanCloseAs is { } cause && s.Today.DayNumber % 5 == 0 => s.Closing(cause),
            _ when s.Case.Facts!.Reports.Any(r => r.Text == Known.Text($"{s.Today:O}")) => s.Renewal($"{s.Today:O}"),
            _ => s.Report($"{s.Today:O}"),
        };
}
