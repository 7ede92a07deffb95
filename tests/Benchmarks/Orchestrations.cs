using System.Diagnostics;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Orchestrations of five activities in a row on the embedded engine, every commit flushed to the disk and, beside it, none.</summary>
internal static class Orchestrations
{
    private const int Count = 1000;
    private const int WorkItems = 11; // of one orchestration: five activities, six steps

    public static async Task MeasureAsync(TextWriter console, double flush)
    {
        (double rate, double busy) = await OnEngineAsync(flushed: true);
        (double unflushed, _) = await OnEngineAsync(flushed: false);
        await console.WriteLineAsync(
            $"five-activity orchestrations, durable: {rate:F0}/s, {rate * WorkItems:F0} work items/s where a flush for each would allow {1000 / flush:F0}/s; "
            + $"unflushed {unflushed:F0}/s (durable/unflushed {rate / unflushed:F2}); processors {busy:P0} busy: {(busy > 0.8 ? "they are the limit, not the disk" : "the wait for commits is the limit")}");
    }

    /// <returns>Orchestrations per second, and the share of all processors that this process kept busy meanwhile.</returns>
    private static async Task<(double Rate, double Busy)> OnEngineAsync(bool flushed)
    {
        using TemporaryFolder folder = new();
        DurableEngine engine = new(
            new EngineOptions { DatabasePath = folder["durable.db"], SurvivePowerCut = flushed }, TimeProvider.System, TimeProvider.System, new FiveCalls(), NullLoggerFactory.Instance);
        await using (engine)
        {
            await engine.StartAsync(CancellationToken.None);
            await RunAsync(engine.Client, Count / 10); // to warm up
            TimeSpan before = Environment.CpuUsage.TotalTime;
            double rate = await RunAsync(engine.Client, Count);
            double busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds / (Count / rate * Environment.ProcessorCount);
            await engine.StopAsync(CancellationToken.None);
            return (rate, busy);
        }
    }

    private static async Task<double> RunAsync(DurableTaskClient client, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string[] ids = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => client.ScheduleNewOrchestrationInstanceAsync("five")));
        await Task.WhenAll(ids.Select(id => client.WaitForInstanceCompletionAsync(id)));
        return count / watch.Elapsed.TotalSeconds;
    }

    private sealed class FiveCalls : IFunctionRunner
    {
        public bool HasOrchestrator(string name) => true;

        public bool HasActivity(string name) => true;

        public async Task<string?> RunOrchestratorAsync(TaskOrchestrationContext context, string? inputJson)
        {
            int sum = 0;
            for (int i = 0; i < 5; i++)
            {
                sum += await context.CallActivityAsync<int>("double", i);
            }

            return JsonSerializer.Serialize(sum);
        }

        public Task<string?> RunActivityAsync(string name, string instanceId, string? inputJson, CancellationToken cancellation) =>
            Task.FromResult<string?>(JsonSerializer.Serialize(2 * JsonSerializer.Deserialize<int>(inputJson!)));
    }
}
