using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

internal sealed record PeriodsFollowEachOther() : Invariant("Each period starts where the one before ended, and none passes the legal maximum.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Cases
        .Where(found => found.State?.Facts is { } facts && !Holds(facts.Path))
        .Select(found => $"{found.Id} has {string.Join(", ", found.State!.Facts!.Path.Periods)}.");

    private static bool Holds(PathSoFar path) =>
        path.Periods.Zip(path.Periods.Skip(1)).All(pair => pair.First.End == pair.Second.Start)
        && path.Periods.Select(period => period.Number).SequenceEqual(Enumerable.Range(1, path.Periods.Count))
        && path.Periods.All(period => period.Start < period.End && period.End <= path.Ceiling);
}
