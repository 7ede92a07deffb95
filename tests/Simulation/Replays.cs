namespace PspWorkflow.Simulation;

/// <summary>A seed tells the same story each time, to the last storage call: what it broke, it breaks again.</summary>
public sealed class Replays
{
    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    [InlineData(27)]
    [InlineData(52)]
    public void The_same_seed_leaves_the_same_trace(int seed)
    {
        Played first = Run.Play(seed, keepTrace: true);
        Played second = Run.Play(seed, keepTrace: true);

        Assert.True(first.Trace.Count > 50, $"Only {first.Trace.Count} lines.");
        Assert.Equal(first.Trace.Lines, second.Trace.Lines);
        Assert.Equal(first.Trace.Hash, second.Trace.Hash);
    }

    [Fact]
    public void Another_seed_leaves_another_trace() => Assert.NotEqual(Run.Play(3).Trace.Hash, Run.Play(4).Trace.Hash);
}
