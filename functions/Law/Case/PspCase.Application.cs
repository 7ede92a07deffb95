namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    private static Outcome<Event> Submit(Act.Submit act, RuleBook book) =>
        act switch
        {
            _ when WhyNotUnder(act.RuleSet, act.ProposalsAllowed, book) is { } refusal => refusal,
            { Approval: null } => Refusals.ApprovalNotInForce,
            _ when act.Approval.Department != act.Department => Refusals.ApprovalForAnotherDepartment,
            _ when !act.Approval.CoversDay(act.Day) => Refusals.ApprovalNotInForce,
            _ => new Event.ApplicationSubmitted(
                act.By,
                act.At,
                act.Department,
                act.Association,
                act.Approval,
                act.RuleSet,
                act.NeedsPermit,
                act.Person),
        };

    private static Outcome<Event> Deposit(Act.DepositDocument act, CaseFacts known) =>
        act switch
        {
            _ when known.Documents.Any(d => d.Id == act.Document) => Refusals.DocumentAlreadyDeposited,
            { Length: < 1 } => Refusals.DocumentEmpty,
            _ when !IdText.IsHex(act.Sha256, 64) => Refusals.DocumentFingerprintInvalid,
            _ => new Event.DocumentDeposited(act.By, act.At, act.Document, act.Kind, act.Length, act.Sha256, act.Name),
        };
}
