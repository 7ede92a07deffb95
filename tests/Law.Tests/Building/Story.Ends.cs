namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts that end a case, or bring it back.</summary>
internal sealed partial class Story
{
    public Act.WithdrawRequest Withdrawal(DateOnly? agreedOn = null) => new(Known.Referent, Now, agreedOn ?? Today, Known.Text("withdrawal"));

    public Act.EndOnDemand DemandToLeave(DateOnly? lastDay = null) => new(Known.Referent, Now, Today, lastDay ?? Today, Known.Text("demand"));

    public Act.ConsiderEnding Considered(DateOnly? informedOn = null, params EndingGround[] grounds) =>
        new(Known.Secretary, Now, informedOn ?? Today, grounds.Length == 0 ? [EndingGround.CommitmentsNotKept] : grounds, Known.Text("facts"), Today.AddDays(15));

    public Act.ConsiderEnding Urgent() =>
        Considered() with { Deadline = null, Exception = HearingException.Urgency, ExceptionReasons = Known.Text("urgency") };

    public Act.RecordObservations Observations(ObservationKind kind = ObservationKind.Written, DateOnly? on = null) =>
        new(Known.Referent, Now, kind, on ?? Today, Assistance.Lawyer, Known.Text("observations"));

    public Act.GiveEndingOpinion EndingOpinion(OpinionGiver giver, OpinionSense sense = OpinionSense.Unfavourable, DateOnly? on = null) =>
        new(giver is OpinionGiver.Association ? Known.Referent : Known.Secretary, Now, giver, sense, on ?? Today, null);

    public Act.DecideEnding Ending(params EndingGround[] grounds) =>
        new(Known.Signatory, Now, Known.Decider, EndingSense.Ended, grounds.Length == 0 ? [EndingGround.CommitmentsNotKept] : grounds, Known.Text("why"));

    public Act.DecideEnding Maintaining() => Ending() with { Sense = EndingSense.Maintained, Grounds = [], Facts = null };

    public Act.SignEnding EndingSignature(DateOnly? on = null) => new(Known.Signatory, Now, on ?? Today);

    public Act.NotifyEnding EndingNotification(DateOnly? on = null, bool statesRemedies = true) =>
        new(Known.Secretary, Now, on ?? Today, NotificationMeans.RegisteredLetter, statesRemedies);

    public Act.RecordDeath Death(DateOnly? on = null) => new(Known.Referent, Now, on ?? Today);

    public Act.ProposeTransfer Move(Department? to = null) => new(Known.Referent, Now, to ?? Known.OtherDepartment, Today);

    public Act.AcceptTransfer Reception(DateOnly? on = null) =>
        new(Known.Signatory, Now, Known.OtherDepartment, Known.OtherAssociation, Known.Approval with { Department = Known.OtherDepartment }, on ?? Today);

    public Act.LodgeAppeal Appeal(AppealKind kind = AppealKind.ToAuthor, DateOnly? on = null) => new(Known.Referent, Now, kind, on ?? Today);

    public Act.SettleAppeal AppealOutcome(AppealOutcome outcome = Law.AppealOutcome.Rejected, AppealKind kind = AppealKind.ToAuthor, DateOnly? on = null) =>
        new(Known.Secretary, Now, kind, outcome, on ?? Today);

    public Act.GrantAppeal Grant(AppealKind kind = AppealKind.ToAuthor, DateOnly? signedOn = null) =>
        new(Known.Signatory, Now, Known.Decider, kind, signedOn ?? Today);

    public Act.RecordJudgment Judgment(DateOnly? on = null) => new(Known.Secretary, Now, on ?? Today);

    public Act.ExtendByLaw Extension(int months = 6, string text = "ordonnance 2020-312 art. 2 III") =>
        new(Known.Secretary, Now, text, months, Today, Today.AddDays(200));

    /// <summary>The engagement is refused, and the refusal notified: the case is closed.</summary>
    public static Story RefusalNotified()
    {
        Story story = Refused();
        return story.Do(story.Signature()).Do(story.Notification());
    }

    /// <summary>A renewal refused on a day, and the refusal notified.</summary>
    public Story RenewalRefused(DateOnly on)
    {
        RequestsRenewal().Do(Completeness()).Do(Agenda(Today.AddDays(10))).Advise();
        Do(RefusalOfRequest(LegalGround.CommitmentsNotKept)).On(on).Do(Signature());
        return Do(Notification());
    }

    /// <summary>The end is considered, both opinions are given.</summary>
    public Story ConsidersEnding()
    {
        Do(Considered());
        return Do(EndingOpinion(OpinionGiver.Association)).Do(EndingOpinion(OpinionGiver.Commission, OpinionSense.Favourable));
    }

    /// <summary>The end is considered today, decided and signed when the time to answer is over, and notified then.</summary>
    public Story EndedByDecision()
    {
        ConsidersEnding().Later(16);
        Do(Ending()).Do(EndingSignature());
        return Do(EndingNotification());
    }
}
