using Microsoft.DurableTask;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.Simulation;

/// <summary>Activities run at least once: here some run twice, one after the other or at once, and some lose their result.</summary>
internal sealed class FlakyRunner(IFunctionRunner inner, Storm storm, Trace trace) : IFunctionRunner
{
    public bool HasOrchestrator(string name) => inner.HasOrchestrator(name);

    public bool HasActivity(string name) => inner.HasActivity(name);

    public Task<string?> RunOrchestratorAsync(TaskOrchestrationContext context, string? inputJson) => inner.RunOrchestratorAsync(context, inputJson);

    public async Task<string?> RunActivityAsync(string name, string instanceId, string? inputJson, CancellationToken cancellation)
    {
        Repetition repetition = storm.OfActivity();
        trace.Say($"activity {name} of {instanceId} ({repetition})");
        trace.Note(repetition switch
        {
            Repetition.Twice or Repetition.AtOnce => "activities run twice",
            Repetition.Lost => "activities whose result was lost",
            _ => "activities",
        });
        Task<string?> first = inner.RunActivityAsync(name, instanceId, inputJson, cancellation);
        if (repetition is Repetition.AtOnce)
        {
            string?[] results = await Task.WhenAll(first, inner.RunActivityAsync(name, instanceId, inputJson, cancellation));
            return results[0];
        }

        string? result = await first;
        return repetition switch
        {
            Repetition.Twice => await inner.RunActivityAsync(name, instanceId, inputJson, cancellation),
            Repetition.Lost => throw new IOException("The result of the activity was lost."),
            _ => result,
        };
    }
}
