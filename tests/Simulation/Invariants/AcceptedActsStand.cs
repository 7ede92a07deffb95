namespace PspWorkflow.Simulation;

/// <summary>An act is written once under its key if it was accepted, never if it was refused, once at most if nobody ever knew.</summary>
/// <remarks>Two acts of one person at one instant may leave equal events; such an event is held against neither.</remarks>
internal sealed record AcceptedActsStand() : Invariant("Every accepted act stands in its stream exactly once, and no refused one does.")
{
    public override IEnumerable<string> Broken(Evidence evidence)
    {
        ILookup<string, Call> callsOf = evidence.Journal.Calls
            .SelectMany(call => FirstEvents(call, evidence), (call, json) => (call, json))
            .ToLookup(proposed => proposed.json, proposed => proposed.call);
        foreach (Call call in evidence.Journal.Calls)
        {
            int written = FirstEvents(call, evidence).Sum(json => Times(call, json, evidence));
            int certain = FirstEvents(call, evidence).Where(json => callsOf[json].Count() == 1).Sum(json => Times(call, json, evidence));
            if ((call.IsAccepted && written == 0) || certain > (call.IsAccepted || call.AnyUnanswered ? 1 : 0))
            {
                yield return $"'{call.Name}' ({call.Key}) on {call.Stream} was answered [{string.Join(", ", call.Answers)}] and stands {written} times.";
            }
        }
    }

    private static IEnumerable<string> FirstEvents(Call call, Evidence evidence) =>
        evidence.Journal.ProposedFor(call).Select(events => events[0]).Distinct();

    private static int Times(Call call, string first, Evidence evidence) => evidence.Events[call.Stream.ToString()].Count(json => json == first);
}
