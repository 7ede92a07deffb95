namespace PspWorkflow.Simulation;

internal sealed record EveryCallIsAnswered() : Invariant("Once nothing goes wrong any more, every call is answered.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Unanswered.Select(call => $"'{call.Name}' ({call.Key}) on {call.Stream} is not.");
}
