namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of an act about who accompanies the person, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnAccompaniment(Act act) =>
        (this, act) switch
        {
            (_, not (Act.NameReferent or Act.ProposeHandOver or Act.AcceptHandOver)) => null,
            (Closed, _) => Refusals.CaseClosed,
            (_, Act.NameReferent a) => NameReferent(a, Facts!),
            (_, Act.ProposeHandOver a) => ProposeHandOver(a, Facts!),
            (_, Act.AcceptHandOver a) => AcceptHandOver(a, Facts!),
        };

    private static Outcome<Event> NameReferent(Act.NameReferent act, CaseFacts known)
    {
        DateOnly first = known.Referent?.Since ?? known.TakenOverOn ?? known.Requests[0].Facts.FiledOn;
        return act switch
        {
            _ when act.Of != known.Association => Refusals.ReferentFromElsewhere,
            _ when act.Referent == known.Referent?.Account => Refusals.ReferentAlreadyNamed,
            _ when act.On < first || act.On > act.Day => Refusals.ReferentDateOutOfRange,
            _ => new Event.ReferentNamed(act.By, act.At, act.Referent, act.On),
        };
    }

    // Nobody but the person and her association says who accompanies her, unless the association no longer may.
    private static Outcome<Event> ProposeHandOver(Act.ProposeHandOver act, CaseFacts known) =>
        act switch
        {
            _ when act.To == known.Association => Refusals.HandOverToItself,
            _ when act.To == known.HandOver?.To => Refusals.HandOverAlreadyProposed,
            { ByPrefecture: true, Approval: not null } => Refusals.HandOverByTheAssociation,
            _ when act.AgreedOn < known.Requests[0].Facts.FiledOn || act.AgreedOn > act.Day => Refusals.AgreementDateOutOfRange,
            _ => new Event.HandOverProposed(act.By, act.At, act.To, act.AgreedOn),
        };

    private static Outcome<Event> AcceptHandOver(Act.AcceptHandOver act, CaseFacts known) =>
        act switch
        {
            _ when known.HandOver is not { } proposed || proposed.To != act.Association => Refusals.HandOverNotProposed,
            _ when act.On < known.HandOver.AgreedOn || act.On > act.Day => Refusals.HandOverDateOutOfRange,
            { Approval: null } => Refusals.HandOverWithoutApproval,
            _ when act.Approval.Department != known.Department || !act.Approval.CoversDay(act.Day) || !act.Approval.CoversDay(act.On) =>
                Refusals.HandOverWithoutApproval,
            _ => new Event.HandOverAccepted(act.By, act.At, known.Association, act.Association, act.Approval, act.On),
        };
}
