using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

internal sealed record DocumentsBehindEvents() : Invariant("Behind every deposit on record stands its document.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Cases.SelectMany(found => found.Events
        .OfType<Event.DocumentDeposited>()
        .Where(deposit => !evidence.Documents.Held.ContainsKey((found.Id, deposit.Document)) && !evidence.Quarantine.Held.ContainsKey((found.Id, deposit.Document)))
        .Select(deposit => $"{found.Id} lacks {deposit.Document}."));
}
