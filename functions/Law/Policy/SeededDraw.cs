namespace PspWorkflow.Law;

/// <summary>Draws lots that a seed decides once and for all (SplitMix64): the same on every machine.</summary>
internal sealed class SeededDraw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A draw of its own for each numbered item: what one draws moves no other.</summary>
    public static SeededDraw For(int seed, int item) => new(((ulong)(uint)seed << 32) ^ (uint)item);

    /// <summary>From zero to the bound, exclusive.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>A number of the triangle between the shortest and the longest, which leans to the most frequent.</summary>
    public int In(Spread spread)
    {
        double share = (Next() >> 11) * (1.0 / (1UL << 53));
        double width = spread.Longest - spread.Shortest;
        double before = spread.Usual - spread.Shortest;
        double drawn = share * width < before
            ? spread.Shortest + Math.Sqrt(share * width * before)
            : spread.Longest - Math.Sqrt((1 - share) * width * (width - before));
        return (int)Math.Round(drawn);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>Shortest, most frequent and longest value of a triangular distribution.</summary>
/// <param name="Shortest">Lowest value.</param>
/// <param name="Usual">Most frequent value.</param>
/// <param name="Longest">Highest value.</param>
public readonly record struct Spread(int Shortest, int Usual, int Longest);
