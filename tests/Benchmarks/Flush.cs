using System.Diagnostics;

namespace PspWorkflow.Benchmarks;

/// <summary>What one flush of a small write to this disk costs: the floor under every durable figure.</summary>
internal static class Flush
{
    private const int Times = 300;

    /// <returns>Milliseconds of one flush.</returns>
    public static double Measure(TextWriter console)
    {
        using FileStream file = new(Path.GetTempFileName(), FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        byte[] page = new byte[4096];
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < Times; i++)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }

        double each = watch.Elapsed.TotalMilliseconds / Times;
        console.WriteLine($"flush of 4 KiB to the disk: {each:F2} ms");
        return each;
    }
}
