using Microsoft.DurableTask.Client;
using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

/// <summary>Two calm days after the last fault, nothing that is due still waits.</summary>
internal sealed record NoStuckCase() : Invariant("No case is stuck: nothing due waits, and each open case has its conductor.")
{
    public override IEnumerable<string> Broken(Evidence evidence) =>
    [
        .. evidence.Outbox.Where(row => !row.Ended && row.NotBefore <= evidence.Now).Select(row => $"{row.Key} still waits in the outbox."),
        .. evidence.Cases.Where(found => found.State?.NextDue <= evidence.Now).Select(found => $"{found.Id} has an alert due since {found.State!.NextDue:O}."),
        .. evidence.Cases.Where(IsAbandoned).Select(found => $"{found.Id} is open and its conductor is {found.Conductor?.ToString() ?? "not there"}."),
    ];

    private static bool IsAbandoned(CaseEvidence found) =>
        found.State is not PspCase.Closed && found.Conductor is not (OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running);
}
