namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    private static readonly LegalBasis Periods = LegalBasis.Parse("CASF, art. R121-12-10");
    private static readonly LegalBasis Document = LegalBasis.Parse("CESEDA, art. L425-4");
    private static readonly LegalBasis Hearing = LegalBasis.Parse("CASF, art. L121-9");

    /// <summary>What the present state foresees, earliest first; nothing of a case that does not exist.</summary>
    /// <param name="from">First day. What is already due and not yet raised stands on it.</param>
    /// <param name="until">Last day, inclusive.</param>
    public IReadOnlyList<ComingDay> Coming(DateOnly from, DateOnly until) =>
        Facts is null ? [] : [.. Foreseen(from).Where(d => d.Day >= from && d.Day <= until).OrderBy(d => d.Day).ThenBy(d => d.Kind)];

    private IEnumerable<ComingDay> Foreseen(DateOnly from)
    {
        CaseSummary now = At(from);
        return
        [
            .. now.Deadlines.Select(d => new ComingDay(d.Day, ComingKind.Deadline) { Article = d.Article, Deadline = d.Kind }),
            .. Enum.GetValues<Track>().SelectMany(Alerts).Select(a => new ComingDay(a.DueOn < from ? from : a.DueOn, ComingKind.Notice) { Notice = a.Kind }).Distinct(),
            .. Facts!.Current is Request.OnAgenda { SessionOn: var on } ? [new ComingDay(on, ComingKind.Session) { Article = Hearing }] : Array.Empty<ComingDay>(),
            .. this is Running ? Ends(Facts) : [],
        ];
    }

    private static IEnumerable<ComingDay> Ends(CaseFacts known)
    {
        if (known.Path.Last is { } last)
        {
            yield return new ComingDay(last.LastDay, ComingKind.RightsEnd) { Article = Periods };
        }

        if (known.NeedsPermit && known.Permits.MaxBy(p => p.Until) is { } document)
        {
            yield return new ComingDay(document.Until, ComingKind.DocumentEnds) { Article = Document };
        }
    }
}
