namespace PspWorkflow.Simulation;

/// <summary>What became of a run.</summary>
internal sealed record Played
{
    public Played(int seed, World world, Evidence evidence)
    {
        (Seed, Trace, Processes, StorageCalls, Evidence) = (seed, world.Trace, world.Processes, world.Fuse.Calls, evidence);
        Broken = [.. Invariant.All.SelectMany(invariant => invariant.Broken(evidence).Select(how => new Breach(invariant, how)))];
    }

    public int Seed { get; }

    public Trace Trace { get; }

    public int Processes { get; }

    public int StorageCalls { get; }

    public Evidence Evidence { get; }

    public IReadOnlyList<Breach> Broken { get; }

    public override string ToString() => $"seed {Seed}: {string.Join("; ", Broken)}";
}

/// <summary>An invariant that does not hold, and where.</summary>
internal sealed record Breach(Invariant Invariant, string How)
{
    public override string ToString() => $"{Invariant.Sentence} {How}";
}
