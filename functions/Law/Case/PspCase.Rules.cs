namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    private static Refusal? WhyNotUnder(string ruleSet, bool proposalsAllowed, RuleBook book) =>
        book.Find(ruleSet) switch
        {
            null => Refusals.UnknownRuleSet,
            { IsProposal: true } when !proposalsAllowed => Refusals.RuleSetIsProposal,
            _ => null,
        };

    // A signature that may still be put right would open its period anew: under which rules would be unclear.
    private static Outcome<Event> ChangeRuleSet(Act.ChangeRuleSet act, CaseFacts known) =>
        act switch
        {
            _ when WhyNotUnder(act.RuleSet, act.ProposalsAllowed, known.Book) is { } refusal => refusal,
            _ when act.RuleSet == known.Rules.Id => Refusals.RuleSetAlreadyPinned,
            _ when known.ToNotify() is Request.Signed => Refusals.RuleSetChangeBeforeNotification,
            _ => new Event.RuleSetChanged(act.By, act.At, act.RuleSet, act.Reason),
        };
}
