namespace PspWorkflow.Simulation;

internal sealed record VersionsWithoutGap() : Invariant("The events of a case bear the versions 1, 2, 3 and so on, and follow from each other.")
{
    public override IEnumerable<string> Broken(Evidence evidence) =>
    [
        .. evidence.Cases
            .Where(found => found.StreamVersion != found.Versions.Count || !found.Versions.SequenceEqual(Enumerable.Range(1, found.Versions.Count).Select(n => (long)n)))
            .Select(found => $"{found.Id} at version {found.StreamVersion} has events {string.Join(", ", found.Versions)}."),
        .. evidence.Cases.Where(found => found.State is null).Select(found => $"The events of {found.Id} contradict each other."),
    ];
}
