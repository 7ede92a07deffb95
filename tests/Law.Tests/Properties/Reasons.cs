namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No refusal, no end against her will without reasons in law and in fact.</summary>
internal static class Reasons
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            Event.DecisionTaken { Sense: DecisionSense.Refused } d => InLaw(d.Grounds) ?? InFact(d.Facts) ?? Lawful(d, read.Requests[^1].Kind),
            Event.EndingConsidered c => InLaw(c.Grounds) ?? InFact(c.Facts),
            Event.EndingDecided { Sense: EndingSense.Ended } d => InLaw(d.Grounds) ?? InFact(d.Facts) ?? Told(read, d),
            Event.AidRefused a => InLaw(a.Grounds) ?? InFact(a.Facts),
            Event.DecisionRectified r => InFact(r.Reason),
            Event.RecordRetracted r => InFact(r.Reason),
            Event.PermitRefused p => InFact(p.Facts),
            Event.PermitWithdrawn p => InFact(p.Facts),
            Event.AidEnded a => InFact(a.Facts),
            _ => null,
        };

    private static string? InLaw<T>(IReadOnlyList<T> grounds) =>
        grounds.Count == 0 ? "no ground in law" : grounds.Distinct().Count() < grounds.Count ? "a ground is there twice" : null;

    private static string? InFact(TextId? facts) => string.IsNullOrEmpty(facts?.ToString()) ? "no ground in fact" : null;

    private static string? Lawful(Event.DecisionTaken d, RequestKind kind) =>
        d.Grounds.All(GroundCatalogue.IsExcluded) ? "only grounds that carry no refusal"
        : d.Grounds.Any(GroundCatalogue.IsExcluded) && d.Override is null ? "nobody answers for an excluded ground"
        : d.Grounds.Any(g => !GroundCatalogue.Of(g).For.Contains(kind)) ? "a ground of the other kind of request"
        : null;

    private static string? Told(Reading read, Event.EndingDecided d) =>
        d.Grounds.Except(read.Considered?.Grounds ?? []).Any() ? "a ground that she was not told" : null;
}
