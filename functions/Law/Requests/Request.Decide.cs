using System.Diagnostics;

namespace PspWorkflow.Law;

public abstract partial record Request
{
    // Written, issued or recorded by the préfecture itself: it cannot make the person produce them.
    private static readonly PieceKind[] HeldAlready =
        [PieceKind.ApprovalOrder, PieceKind.Minutes, PieceKind.SignedDecision, PieceKind.PermitCopy];

    /// <summary>The events that follow from an act of the request's procedure, or its refusal.</summary>
    internal Outcome<Event> Decide(Act act, CaseFacts known) =>
        act switch
        {
            _ when this is Dropped => Refusals.RequestDropped,
            Act.AskForPieces a => AskForPieces(a),
            Act.DeclareComplete a => DeclareComplete(a),
            Act.PutOnAgenda a => PutOnAgenda(a, known),
            Act.FollowSession a => FollowSession(a),
            Act.GiveAssociationOpinion a => GiveAssociationOpinion(a),
            Act.GiveCommissionOpinion a => GiveCommissionOpinion(a, known),
            Act.Authorise a => Authorise(a, known),
            Act.Refuse a => Refuse(a, known),
            Act.Sign a => Sign(a, known.Path),
            Act.Notify a => Notify(a),
            _ => throw new UnreachableException($"{act.GetType().Name} is not an act of a request."),
        };

    private Outcome<Event> AskForPieces(Act.AskForPieces act) =>
        this switch
        {
            OnAgenda or Advised => Refusals.PiecesAskedTooLate,
            Decided or Signed or Notified => Refusals.DecisionAlreadyTaken,
            _ when act.Missing.Count == 0 || act.Missing.Distinct().Count() < act.Missing.Count => Refusals.NoPieceAsked,
            _ when act.Missing.Any(HeldAlready.Contains) => Refusals.PieceHeldByAdministration,
            _ when PieceRequest.WhyNot(Facts.Kind, act) is { } refusal => refusal,
            _ when !LegalCalendar.IsPlausible(act.Deadline) => Refusals.DateOutOfRange,
            _ when act.Deadline <= act.Day => Refusals.PiecesDeadlineTooEarly,
            _ => new Event.PiecesAsked(act.By, act.At, act.Missing, act.Deadline) { Basis = act.Basis, What = act.What },
        };

    private Outcome<Event> DeclareComplete(Act.DeclareComplete act) =>
        this is Filed or Incomplete ? new Event.FileDeclaredComplete(act.By, act.At, act.NeedsPermit) : Refusals.FileAlreadyComplete;
}
