namespace PspWorkflow.Law;

/// <summary>Whether somebody may decide for the prefect, as far as the case can tell.</summary>
/// <remarks>Source: CRPA, art. L212-1; loi 78-17, art. 47.</remarks>
internal static class Competence
{
    public static Refusal? WhyNot(Decider decider, Act act, CaseFacts known) =>
        decider switch
        {
            _ when decider.Actor != act.By => Refusals.DecisionByAnother,
            _ when string.IsNullOrWhiteSpace(decider.Capacity) => Refusals.DeciderWithoutCapacity,
            { Delegation: null } => Refusals.DelegationMissing,
            _ when !decider.Delegation.CoversDay(act.Day) => Refusals.DelegationNotInForce,
            _ when known.ExaminedBy.Contains(decider.Actor) => Refusals.DecisionByExaminer,
            _ => null,
        };
}
