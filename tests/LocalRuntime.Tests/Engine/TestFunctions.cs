using System.Collections.Concurrent;
using Microsoft.DurableTask;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Functions written inside a test.</summary>
internal sealed class TestFunctions : IFunctionRunner
{
    private readonly ConcurrentDictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = new();
    private readonly ConcurrentDictionary<string, Func<string?, CancellationToken, Task<object?>>> _activities = new();

    /// <summary>Names of the activities that began to run, in order.</summary>
    public ConcurrentQueue<string> ActivityRuns { get; } = new();

    public TestFunctions Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> body)
    {
        _orchestrators[name] = async context => await body(context);
        return this;
    }

    public TestFunctions Orchestrator(string name, Func<TaskOrchestrationContext, Task> body)
    {
        _orchestrators[name] = async context =>
        {
            await body(context);
            return null;
        };
        return this;
    }

    public TestFunctions Activity(string name, Func<string?, CancellationToken, Task<object?>> body)
    {
        _activities[name] = body;
        return this;
    }

    public TestFunctions Activity(string name, Func<object?> body) => Activity(name, (_, _) => Task.FromResult(body()));

    public bool HasOrchestrator(string name) => _orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public async Task<string?> RunOrchestratorAsync(TaskOrchestrationContext context, string? inputJson) =>
        Payload.Write(await _orchestrators[context.Name](context));

    public async Task<string?> RunActivityAsync(string name, string instanceId, string? inputJson, CancellationToken cancellation)
    {
        ActivityRuns.Enqueue(name);
        return Payload.Write(await _activities[name](inputJson, cancellation));
    }
}
