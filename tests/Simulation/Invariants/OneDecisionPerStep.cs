using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

/// <summary>A second decision on one request is there only because its author said that it replaces the first; none follows the signature.</summary>
internal sealed record OneDecisionPerStep() : Invariant("A request is decided once, or again by a decision that says it replaces the first.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Cases.SelectMany(found => Broken(found, evidence.Journal));

    private static IEnumerable<string> Broken(CaseEvidence found, Journal journal)
    {
        bool decided = false;
        bool signed = false;
        foreach (Event happened in found.Events)
        {
            (decided, signed) = happened is Event.RenewalRequested ? (false, false) : (decided, signed || happened is Event.DecisionSigned);
            if (happened is Event.DecisionTaken)
            {
                bool replaces = journal.CallsOf(found.Id, happened).Any(call => call.Replaces);
                if (signed || (decided && !replaces))
                {
                    yield return $"{found.Id} is decided again at {happened.At:O}.";
                }

                decided = true;
            }
        }
    }
}
