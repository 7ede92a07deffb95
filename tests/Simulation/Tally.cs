using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

/// <summary>What many runs went through, so that nobody takes runs in which nothing happened for proof.</summary>
internal sealed class Tally
{
    /// <summary>What some run must have gone through before the invariants say anything.</summary>
    public static IReadOnlyList<string> Expected { get; } =
    [
        "deaths before a storage call", "deaths after a storage call", "failed storage calls", "activities run twice", "activities whose result was lost",
        "signals lost", "signals doubled", "signals reordered", "changes to summer time", "changes to winter time", "moves of the clock", "leaps of the clock",
        "downtimes", "redeployments", "rollbacks", "calls without an answer at first", "mails handed over again", "alerts", "cases closed", "renewed periods",
    ];

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Add(Played played)
    {
        lock (_lock)
        {
            foreach ((string what, int count) in played.Trace.Noted)
            {
                Add(what, count);
            }

            Add("processes", played.Processes);
            Add("storage calls", played.StorageCalls);
            Add("calls", played.Evidence.Journal.Calls.Count);
            Add("calls accepted", played.Evidence.Journal.Calls.Count(call => call.IsAccepted));
            Add("calls without an answer at first", played.Evidence.Journal.Calls.Count(call => call.AnyUnanswered));
            Add("mails", played.Evidence.Mails.Box.Count);
            Add("mails handed over again", played.Evidence.Mails.HandedOver.Count - played.Evidence.Mails.Box.Count);
            foreach (CaseEvidence found in played.Evidence.Cases)
            {
                Add("cases", 1);
                Add("cases closed", found.State is PspCase.Closed ? 1 : 0);
                Add("alerts", found.Events.Count(happened => happened is Event.AlertRaised));
                Add("decisions", found.Events.Count(happened => happened is Event.DecisionTaken));
                Add("periods", found.Events.Count(happened => happened is Event.PeriodOpened));
                Add("renewed periods", found.Events.Count(happened => happened is Event.PeriodOpened { Number: > 1 }));
            }
        }
    }

    public override string ToString() => string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}"));

    private void Add(string what, int count) => _counts[what] = this[what] + count;
}
