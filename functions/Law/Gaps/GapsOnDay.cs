namespace PspWorkflow.Law;

/// <summary>Finds the days on which one of the tracks leaves the person without something: what is expected, less what covers.</summary>
/// <remarks>Looks no further than the legal maximum, nor than the last day that anything covers.</remarks>
internal static class GapsOnDay
{
    public static IReadOnlyList<Gap> Of(CaseFacts known, DateOnly day, bool running)
    {
        if (known.Path.Last is not { } last)
        {
            return [];
        }

        Span path = new(known.Path.Periods[0].Start, running ? Horizon(known, last, day) : last.End);
        return
        [
            .. Gaps(GapKind.Psp, [path], known.Path.Periods.Select(p => new Span(p.SignedOn > p.Start ? p.SignedOn : p.Start, p.End)), day),
            .. Gaps(GapKind.Permit, known.NeedsPermit ? [path] : [], Documents(known), day),
            .. Gaps(GapKind.Aid, ExpectedAid(known, path), known.Aids.Where(a => a.From is not null).Select(a => Span.Through(a.From!.Value, a.Until!.Value)), day),
            .. Gaps(GapKind.Work, UnsureReceipts(known), known.Permits.Where(p => p.Kind is not PermitKind.RenewalReceipt).Select(Days), day),
        ];
    }

    private static DateOnly Horizon(CaseFacts known, Period last, DateOnly day)
    {
        DateOnly far = known.Permits.Select(p => p.Until)
            .Concat(known.Aids.Select(a => a.Until).OfType<DateOnly>())
            .Select(until => until.AddDays(1))
            .Append(last.End)
            .Append(day.AddDays(1))
            .Max();
        return far < known.Path.Ceiling ? far : known.Path.Ceiling!.Value;
    }

    // From its first request on, save where a decision refused or ended it: that is no gap but an answer.
    private static IReadOnlyList<Span> ExpectedAid(CaseFacts known, Span path)
    {
        if (known.Aids.Count == 0)
        {
            return [];
        }

        IEnumerable<Span> denied = known.Aids
            .GroupBy(a => a.Period)
            .Select(g => g.Last())
            .Where(a => a.Grounds.Count > 0 || a.EndedOn is not null)
            .Select(a => new Span(a.Until?.AddDays(1) ?? a.RequestedOn, known.Path.Periods[a.Period - 1].End));
        return Span.Without([path with { From = known.Aids[0].RequestedOn }], denied);
    }

    // The receipt of a card's renewal gives the right to work; nothing says so of an APS.
    private static IEnumerable<Span> UnsureReceipts(CaseFacts known) =>
        known.Permits
            .Where(p => p.Kind is PermitKind.RenewalReceipt)
            .Where(p => Renewed(known, p)?.Kind is not (PermitKind.PrivateLifeCard or PermitKind.ResidentCard))
            .Select(Days);

    private static Permit? Renewed(CaseFacts known, Permit receipt) =>
        known.Permits.Where(p => p.Kind is not PermitKind.RenewalReceipt && p.From <= receipt.From).MaxBy(p => p.Until);

    private static IEnumerable<Span> Documents(CaseFacts known) => known.Permits.Select(Days);

    private static Span Days(Permit permit) => Span.Through(permit.From, permit.Until);

    private static IEnumerable<Gap> Gaps(GapKind lacks, IEnumerable<Span> expected, IEnumerable<Span> covered, DateOnly day) =>
        Span.Without(expected, covered).Select(s => new Gap(lacks, s.From, s.End.AddDays(-1), When(s, day)));

    private static GapTime When(Span span, DateOnly day) =>
        span.End <= day ? GapTime.Past : span.From > day ? GapTime.Foreseen : GapTime.Open;
}
