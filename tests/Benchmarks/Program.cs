using PspWorkflow.Benchmarks;

// Every figure stands beside another of the same run: machines differ, ratios less. Needs `-c Release`.
await Console.Out.WriteLineAsync($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
double flush = Flush.Measure(Console.Out);
LawReplay.Measure(Console.Out);
await Orchestrations.MeasureAsync(Console.Out, flush);
await WholePaths.MeasureAsync(Console.Out);
