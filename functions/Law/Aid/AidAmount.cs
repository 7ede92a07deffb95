namespace PspWorkflow.Law;

/// <summary>Where the person lives, as far as the amount of AFIS depends on it.</summary>
public enum AidTerritory
{
    /// <summary>Everywhere but Mayotte.</summary>
    Mainland,

    /// <summary>Mayotte.</summary>
    Mayotte,
}

/// <summary>A source that dates the same row otherwise: shown, never settled here.</summary>
/// <param name="From">First day according to it.</param>
/// <param name="Source">Which.</param>
public sealed record AidContradiction(DateOnly From, string Source);

/// <summary>Monthly amounts of AFIS from one day on, in cents.</summary>
/// <param name="Territory">Where.</param>
/// <param name="From">First day.</param>
/// <param name="Alone">Without children.</param>
/// <param name="Children">With one, two, three children.</param>
/// <param name="Further">For each further child.</param>
/// <param name="Source">The text.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Note">Remark.</param>
public sealed record AidRow(
    AidTerritory Territory,
    DateOnly From,
    int Alone,
    IReadOnlyList<int> Children,
    int Further,
    string Source,
    Certainty Certainty,
    string Note)
{
    /// <summary>A source that says another day, or null.</summary>
    public AidContradiction? Otherwise { get; init; }

    /// <summary>The amount for a number of children, in cents.</summary>
    public int For(int children) =>
        children == 0 ? Alone : Children[Math.Min(children, Children.Count) - 1] + (Math.Max(children - Children.Count, 0) * Further);
}

/// <summary>The amount of a month of AFIS, or why none can be told.</summary>
public abstract record AidAmount
{
    private AidAmount()
    {
    }

    /// <summary>The amount with where it comes from.</summary>
    /// <param name="Cents">In cents of euro.</param>
    /// <param name="Row">The row it was read in, with its source, its certainty and what contradicts it.</param>
    public sealed record Known(int Cents, AidRow Row) : AidAmount;

    /// <summary>None can be told.</summary>
    public sealed record Refused(Refusal Refusal) : AidAmount;
}
