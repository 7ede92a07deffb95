namespace PspWorkflow.Simulation;

/// <summary>Every lot that a run draws: the same seed draws the same lots.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => count == 1 ? 0 : _random.Next(count);

    /// <summary>A number between two others, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True this often in a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];
}
