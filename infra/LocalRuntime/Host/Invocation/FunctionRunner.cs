using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Runs orchestrators and activities for the engine.</summary>
internal sealed class FunctionRunner(Catalog catalog, Invoker invoker, IServiceScopeFactory scopes) : IFunctionRunner
{
    public bool HasOrchestrator(string name) => catalog.Find<Trigger.Orchestration>(name) is not null;

    public bool HasActivity(string name) => catalog.Find<Trigger.Activity>(name) is not null;

    public async Task<string?> RunOrchestratorAsync(TaskOrchestrationContext context, string? inputJson)
    {
        FunctionMethod function = catalog.Find<Trigger.Orchestration>(context.Name)
            ?? throw new InvalidOperationException($"No orchestrator is named '{context.Name}'.");

        // Not awaited away: an orchestrator that still waits is dropped here by the engine, scope and all.
        using IServiceScope scope = scopes.CreateScope();
        Invocation invocation = new(function, Event(context, context.InstanceId, inputJson), scope.ServiceProvider, CancellationToken.None);
        await invoker.InvokeAsync(invocation);
        return Payload.Write(invocation.Result);
    }

    public async Task<string?> RunActivityAsync(string name, string instanceId, string? inputJson, CancellationToken cancellation)
    {
        FunctionMethod function = catalog.Find<Trigger.Activity>(name)
            ?? throw new InvalidOperationException($"No activity is named '{name}'.");
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Invocation invocation = new(function, Event(null, instanceId, inputJson), scope.ServiceProvider, cancellation);
        await invoker.InvokeAsync(invocation);
        return Payload.Write(invocation.Result);
    }

    private static TriggerEvent Event(object? value, string instanceId, string? inputJson) =>
        new(value, new Dictionary<string, object?> { ["instanceId"] = instanceId }) { InputJson = inputJson };
}
