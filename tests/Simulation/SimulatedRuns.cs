using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PspWorkflow.Simulation;

/// <summary>The product under a simulator: it dies between any two storage calls, loses and doubles signals, runs activities twice, leaps in time, is redeployed.</summary>
/// <remarks>PSP_LONG=1 plays ten thousand seeds, PSP_SEED=n one of them and prints its trace.</remarks>
public sealed class SimulatedRuns(ITestOutputHelper output)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PSP_LONG") == "1";
    private static readonly string? Seed = Environment.GetEnvironmentVariable("PSP_SEED");

    private readonly ConcurrentQueue<string> _broken = [];
    private readonly Tally _tally = new();

    [Fact]
    public void No_seed_breaks_an_invariant()
    {
        Assert.SkipWhen(Seed is not null, "PSP_SEED asks for one seed only.");
        int last = Long ? 10_000 : 60;
        Stopwatch watch = Stopwatch.StartNew();

        // One run has one thread; several runs at once disturb each other in nothing.
        ParallelOptions cores = new() { CancellationToken = Ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(1, last), EnumerablePartitionerOptions.NoBuffering), cores, Play);

        Say($"seeds 1 to {last}: {Invariant.All.Count} invariants, {_broken.Count} seeds broke one, {watch.Elapsed.TotalSeconds:F0} s. Played: {_tally}.");
        Assert.True(_broken.IsEmpty, string.Join(Environment.NewLine, _broken.Take(20)));
        Assert.All(Tally.Expected, what => Assert.True(_tally[what] > 0, $"In no run there were {what}."));
    }

    [Fact]
    public void The_seed_that_is_asked_for_breaks_no_invariant()
    {
        Assert.SkipWhen(Seed is null, "PSP_SEED=n plays one seed and prints its trace.");
        Played played = Run.Play(int.Parse(Seed!, CultureInfo.InvariantCulture), keepTrace: true);
        Say(string.Join(Environment.NewLine, played.Trace.Lines));
        Assert.True(played.Broken.Count == 0, played.ToString());
    }

    private void Play(int seed)
    {
        try
        {
            Played played = Run.Play(seed);
            _tally.Add(played);
            if (played.Broken.Count > 0)
            {
                Tell(played.ToString());
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Tell($"seed {seed} does not end: {failure}");
        }

        if (Long && seed % 500 == 0)
        {
            Say($"seed {seed} is played.");
        }
    }

    private void Tell(string breach)
    {
        _broken.Enqueue(breach);
        Say(breach);
    }

    /// <summary>For who watches a long run, and for the report.</summary>
    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
