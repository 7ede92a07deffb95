namespace PspWorkflow.Simulation;

/// <summary>What must hold when a run is over, whatever happened in it.</summary>
/// <param name="Sentence">What must hold.</param>
internal abstract record Invariant(string Sentence)
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new AcceptedActsStand(), new AcceptedStaysAccepted(), new OneDecisionPerStep(), new OneMailPerKey(), new EveryMailArrives(), new NoAlertAfterClosing(),
        new EachAlertOnce(), new NoStuckCase(), new ListsEqualStreams(), new VersionsWithoutGap(), new PeriodsFollowEachOther(), new DocumentsBehindEvents(),
        new EveryCallIsAnswered(),
    ];

    /// <returns>Where it does not hold; nothing when it does.</returns>
    public abstract IEnumerable<string> Broken(Evidence evidence);
}
