namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts a story tells, by the one who usually does them, today.</summary>
internal sealed partial class Story
{
    public Act.Submit Submission(bool needsPermit = true) =>
        new(Known.Referent, Now, Known.Department, Known.Association, Known.Approval, RuleSets.InForceId, needsPermit, Known.Text("person"));

    public Act.AskForPieces PiecesRequest(params PieceKind[] missing) => new(Known.Secretary, Now, missing, Today.AddDays(30));

    public Act.DeclareComplete Completeness() => new(Known.Secretary, Now);

    public Act.DepositDocument Document(string name, PieceKind kind = PieceKind.RequestForm) =>
        new(Known.Referent, Now, Known.Document(name), kind, 1024, Known.Sha256, Known.Text($"name of {name}"));

    public Act.PutOnAgenda Agenda(DateOnly on, bool urgent = false) =>
        new(Known.Secretary, Now, Known.Session(on), on, Known.Department, urgent);

    public Act.GiveAssociationOpinion AssociationOpinion(OpinionSense sense = OpinionSense.Favourable) =>
        new(Known.Referent, Now, sense, Today, Known.Text("association opinion"));

    public Act.GiveCommissionOpinion CommissionOpinion(DateOnly session, OpinionSense sense = OpinionSense.Favourable) =>
        new(Known.Secretary, Now, sense, Known.Session(session), null);

    public Act.Authorise Authorisation(Decider? decider = null) => new(Known.Signatory, Now, decider ?? Known.Decider);

    public Act.Refuse RefusalOfRequest(LegalGround ground = LegalGround.PathNotDefined) =>
        new(Known.Signatory, Now, Known.Decider, [ground], Known.Text("facts"));

    public Act.Sign Signature(DateOnly? on = null) => new(Known.Signatory, Now, on ?? Today);

    public Act.Notify Notification(DateOnly? on = null, bool statesRemedies = true) =>
        new(Known.Referent, Now, on ?? Today, NotificationMeans.HandOverByAssociation, statesRemedies);

    public Act.RecordPermit Permit(DateOnly from, DateOnly until, PermitKind kind = PermitKind.Aps) =>
        new(Known.Foreigners, Now, kind, from, until, Known.Text($"permit {from:O}"));

    public Act.GiveReport Report(string name, ReportKind kind = ReportKind.Final) =>
        new(Known.Referent, Now, kind, Today, Known.Text(name));

    public Act.RequestRenewal Renewal(string report) => new(Known.Referent, Now, Known.Text(report));

    public Act.Close Closing(ClosingCause cause = ClosingCause.Lapsed, DateOnly? on = null) => new(Known.Secretary, Now, cause, on ?? Today);

    public Act.RaiseAlerts Alarm(Track track = Track.Psp) => new(ActorId.Clock, Now, track) { Sessions = new SessionLook(Today) };
}
