namespace PspWorkflow.Law;

/// <summary>Days from a first to the day before <paramref name="End"/>; empty when it does not lie after.</summary>
internal readonly record struct Span(DateOnly From, DateOnly End)
{
    /// <summary>From a first to a last day, both inclusive.</summary>
    public static Span Through(DateOnly from, DateOnly until) => new(from, until.AddDays(1));

    /// <summary>What is left of these days without those, in order.</summary>
    public static IReadOnlyList<Span> Without(IEnumerable<Span> all, IEnumerable<Span> taken) =>
        [.. taken.Aggregate(all, (left, one) => left.SelectMany(s => s.Without(one))).Where(s => s.From < s.End).OrderBy(s => s.From)];

    private IEnumerable<Span> Without(Span other)
    {
        if (other.From >= other.End || other.End <= From || other.From >= End)
        {
            return [this];
        }

        return [new Span(From, other.From), new Span(other.End, End)];
    }
}
