using System.Diagnostics;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Orchestrations of five activities in a row on the embedded engine, every commit flushed to the disk.</summary>
internal static class Orchestrations
{
    private const int Count = 1000;
    private const int WorkItems = 11; // of one orchestration: five activities, six steps

    public static async Task MeasureAsync(TextWriter console, double flush)
    {
        using TemporaryFolder folder = new();
        DurableEngine engine = new(
            new EngineOptions { DatabasePath = folder["durable.db"] }, TimeProvider.System, TimeProvider.System, new FiveCalls(), NullLoggerFactory.Instance);
        await using (engine)
        {
            await engine.StartAsync(CancellationToken.None);
            await RunAsync(engine.Client, Count / 10); // to warm up
            double rate = await RunAsync(engine.Client, Count);
            await console.WriteLineAsync(
                $"five-activity orchestrations, durable: {rate:F0}/s, {rate * WorkItems:F0} work items/s where a flush for each would allow {1000 / flush:F0}/s; group commit shares them");
            await engine.StopAsync(CancellationToken.None);
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
