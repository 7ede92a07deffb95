namespace PspWorkflow.Simulation;

internal sealed record AcceptedStaysAccepted() : Invariant("What was accepted once is accepted whenever it is sent again.")
{
    public override IEnumerable<string> Broken(Evidence evidence) =>
        evidence.TakenBack.Select(call => $"'{call.Name}' ({call.Key}) on {call.Stream} was answered [{string.Join(", ", call.Answers)}].");
}
