namespace PspWorkflow.Law;

/// <summary>The deadlines that stand in a case on a day, each with its article.</summary>
internal static class DeadlinesOnDay
{
    public static IReadOnlyList<Deadline> Of(CaseFacts known, CaseSummary bare)
    {
        IEnumerable<Deadline> request = bare.Stage is Stage.Closed ? [] : [.. OfRequest(known), .. OfPieces(known), .. OfEnding(known, bare.Day), .. OfPermit(known.Rules, bare.Permit)];
        return [.. request.Concat(OfAppeals(known, bare.Day)).OrderBy(d => d.Day)];
    }

    private static IEnumerable<Deadline> OfRequest(CaseFacts known) =>
        known.Current switch
        {
            Request.Filed f => [Deadlines.Acknowledgement(f.Facts.FiledOn, known.Rules, known.Department)],
            Request.Incomplete { Missing.Count: > 0 } i => [Deadlines.Pieces(i.Deadline, known.Rules, known.Department)],
            _ => [],
        };

    private static IEnumerable<Deadline> OfPieces(CaseFacts known) =>
        known.Pieces.Select(p => p.Deadline).OfType<DateOnly>().Select(given => Deadlines.Correction(given, known.Rules, known.Department));

    private static IEnumerable<Deadline> OfEnding(CaseFacts known, DateOnly day) =>
        known.EndingOn(day) is EndingStatus.Observations && known.Ending!.Deadline is { } given
            ? [Deadlines.Observations(given, known.Rules, known.Department)]
            : [];

    // The days of suspension are counted in already.
    private static IEnumerable<Deadline> OfPermit(RuleSet rules, PermitTrack permit) =>
        permit is { ImplicitRefusalOn: { } on, ReceiptOn: { } receipt }
            ? [Deadlines.PermitSilence(receipt, rules) with { Day = on }]
            : [];

    private static IEnumerable<Deadline> OfAppeals(CaseFacts known, DateOnly day)
    {
        IEnumerable<Deadline> silences = known.Appeals
            .Where(a => a is { Outcome: null, SilenceRejectsOn: not null })
            .Select(a => Deadlines.AppealSilence(a.LodgedOn, a.SilenceMonths));
        return Remedies.RunsFrom(known, day) is { } from ? silences.Append(Deadlines.AppealToCourt(from, known.Rules, known.Department)) : silences;
    }
}
