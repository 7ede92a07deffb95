using System.Diagnostics;
using PspWorkflow.Benchmarks;

// Every figure stands beside another of the same run: machines differ, ratios less. Needs `-c Release`.
Stopwatch watch = Stopwatch.StartNew();
await Console.Out.WriteLineAsync($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
double flush = Flush.Measure(Console.Out);
LawReplay.Measure(Console.Out);
SayMemory();
await Orchestrations.MeasureAsync(Console.Out, flush);
SayMemory();
await Acts.MeasureAsync(Console.Out);
SayMemory();
await WholePaths.MeasureAsync(Console.Out);
SayMemory();
await Console.Out.WriteLineAsync($"measured in {watch.Elapsed.TotalSeconds:F0} s");

static void SayMemory()
{
    long held = GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024;
    Console.Out.WriteLine($"  memory after: {held} MiB held, {Environment.WorkingSet / 1024 / 1024} MiB of the process");
}
