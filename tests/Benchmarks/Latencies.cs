using System.Collections.Concurrent;
using System.Diagnostics;

namespace PspWorkflow.Benchmarks;

/// <summary>Many calls of one kind by several callers without pause: how many a second, and how long each took.</summary>
/// <param name="Rate">Calls per second.</param>
/// <param name="Sorted">Milliseconds of each call, shortest first.</param>
internal sealed record Latencies(double Rate, double[] Sorted)
{
    public const int Callers = 8;

    private double this[double share] => Sorted[(int)Math.Ceiling(share * Sorted.Length) - 1];

    /// <summary>Half, 95 % and 99 % of the calls took at most this, in milliseconds.</summary>
    public override string ToString() => $"{Rate,7:F0}/s  p50 {this[0.50],6:F2} ms  p95 {this[0.95],6:F2} ms  p99 {this[0.99],6:F2} ms";

    /// <summary>Measures after a tenth of the calls again, to warm up.</summary>
    public static async Task<Latencies> OfAsync(int count, Func<Task<HttpResponseMessage>> send)
    {
        await RunAsync(count / 10, send, []);
        ConcurrentBag<double> taken = [];
        Stopwatch watch = Stopwatch.StartNew();
        await RunAsync(count, send, taken);
        return new Latencies(count / watch.Elapsed.TotalSeconds, [.. taken.Order()]);
    }

    private static Task RunAsync(int count, Func<Task<HttpResponseMessage>> send, ConcurrentBag<double> taken) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (_, _) =>
        {
            long begun = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await send();
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        });
}
