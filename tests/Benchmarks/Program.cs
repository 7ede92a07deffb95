using System.Diagnostics;
using PspWorkflow.Benchmarks;

// Every figure stands beside another of the same run: machines differ, ratios less. Needs `-c Release`. A name as argument measures that alone.
Stopwatch watch = Stopwatch.StartNew();
await Console.Out.WriteLineAsync($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
double flush = Flush.Measure(Console.Out);
(string Name, Func<Task> Measure)[] all =
[
    ("law", () => Task.Run(() => LawReplay.Measure(Console.Out))),
    ("orchestrations", () => Orchestrations.MeasureAsync(Console.Out, flush)),
    ("acts", () => Acts.MeasureAsync(Console.Out)),
    ("due", () => DueWork.MeasureAsync(Console.Out)),
    ("drain", () => Drain.MeasureAsync(Console.Out)),
    ("uploads", () => Uploads.MeasureAsync(Console.Out)),
    ("storage", () => StorageCosts.MeasureAsync(Console.Out)),
    ("paths", () => WholePaths.MeasureAsync(Console.Out)),
];
if (args.Except(all.Select(one => one.Name)).Any())
{
    await Console.Error.WriteLineAsync($"Known are: {string.Join(", ", all.Select(one => one.Name))}.");
    return 1;
}

foreach ((_, Func<Task> measure) in all.Where(one => args.Length == 0 || args.Contains(one.Name)))
{
    await measure();
    SayMemory();
}

await Console.Out.WriteLineAsync($"measured in {watch.Elapsed.TotalSeconds:F0} s");
return 0;

static void SayMemory()
{
    long held = GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024;
    Console.Out.WriteLine($"  memory after: {held} MiB held, {Environment.WorkingSet / 1024 / 1024} MiB of the process");
}
