namespace PspWorkflow.App.Local.Play;

/// <summary>What the demonstration plays, told backwards from today: each case stands in a stage of its own when the curtain falls.</summary>
internal static class Programme
{
    /// <summary>How long the oldest case takes, in days.</summary>
    public const int LongestDays = 860;

    /// <summary>The day before the oldest application.</summary>
    public static DateOnly FirstDay(DateOnly today) => today.AddDays(-LongestDays);

    /// <summary>All scenes up to today, in order of days.</summary>
    public static IEnumerable<Scene> Of(DateOnly today) =>
        Cases(today).SelectMany(scenes => scenes).Where(scene => scene.Day < today).OrderBy(scene => scene.Day);

    private static IEnumerable<IEnumerable<Scene>> Cases(DateOnly today) =>
    [
        Deposited(new Plot("deposee", today.AddDays(-3))),
        Incomplete(new Plot("incomplete", today.AddDays(-12))),
        Complete(new Plot("complete", today.AddDays(-9), NeedsPermit: false)),
        OnAgenda(new Plot("inscrite", today.AddDays(-20)) { Referent = Cast.OtherReferent }),
        Advised(new Plot("avis-rendus", today.AddDays(-33))),
        Decided(new Plot("a-signer", today.AddDays(-38))),
        Refused(new Plot("refus-a-notifier", today.AddDays(-41)) { Referent = Cast.OtherReferent }),
        [.. Refused(new Plot("refusee", today.AddDays(-60))), .. new Plot("refusee", today.AddDays(-60)).Notification()],
        new Plot("sans-titre", today.AddDays(-110)).Entry(), // authorised, the document still awaited
        Running(new Plot("en-cours", today.AddDays(-40).AddMonths(-6).AddDays(25))), // the end is near, nothing asked for
        Renewing(new Plot("a-renouveler", today.AddDays(-40).AddMonths(-6).AddDays(45)) { Referent = Cast.OtherReferent }),
        Overdue(new Plot("en-retard", today.AddDays(-40).AddMonths(-6).AddDays(-10))),
        Renewed(new Plot("troisieme-periode", today.AddDays(-40).AddMonths(-14)), 2),
        [.. Renewed(new Plot("achevee", today.AddDays(-45).AddMonths(-24).AddDays(-20)), 3), .. new Plot("achevee", today.AddDays(-45).AddMonths(-24).AddDays(-20)).End()],
    ];

    private static IEnumerable<Scene> Deposited(Plot plot) => plot.Application();

    private static IEnumerable<Scene> Incomplete(Plot plot) => [.. plot.Application(), .. plot.MissingPieces()];

    private static IEnumerable<Scene> Complete(Plot plot) => [.. plot.Application(), .. plot.Completeness()];

    private static IEnumerable<Scene> OnAgenda(Plot plot) => [.. Complete(plot), .. plot.Agenda()];

    private static IEnumerable<Scene> Advised(Plot plot) => [.. OnAgenda(plot), .. plot.Opinions()];

    private static IEnumerable<Scene> Decided(Plot plot) => [.. Advised(plot), .. plot.Authorisation()];

    private static IEnumerable<Scene> Refused(Plot plot) => [.. Advised(plot), .. plot.Refusal(), .. plot.Signature()];

    private static IEnumerable<Scene> Running(Plot plot) => [.. plot.Entry(), .. plot.Permit()];

    private static IEnumerable<Scene> Renewing(Plot plot) => [.. Running(plot), .. plot.Request(1)];

    private static IEnumerable<Scene> Overdue(Plot plot) => [.. Running(plot), .. plot.Request(1), .. plot.Completeness(plot.RequestedOn(1))];

    private static IEnumerable<Scene> Renewed(Plot plot, int times) =>
        [.. Running(plot), .. Enumerable.Range(1, times).SelectMany(plot.Renewal)];
}
