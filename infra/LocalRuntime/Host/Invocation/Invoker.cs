using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Sight;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Runs functions, each inside the middleware, whatever started it.</summary>
internal sealed partial class Invoker(Pipeline pipeline, ILogger<Invoker> logger)
{
    private readonly FunctionExecutionDelegate _run = pipeline.Around(async context => await RunAsync((Invocation)context));

    /// <summary>Runs one invocation; a failure is logged by its kind only, as messages may hold anything, and thrown on.</summary>
    public async Task InvokeAsync(Invocation invocation)
    {
        // No await here or below leaves the caller's context: an orchestrator must stay on its own.
        using InvocationSpan? span = InvocationSpan.Begin(invocation);
        try
        {
            await _run(invocation);
        }
        catch (OperationCanceledException cancelled) when (invocation.CancellationToken.IsCancellationRequested)
        {
            span?.Fail(cancelled);
            Log.Cancelled(logger, invocation.Function.Name);
            throw;
        }
        catch (Exception failure) when (invocation.Function.Trigger is not Trigger.Orchestration)
        {
            span?.Fail(failure);
            Log.Failed(logger, invocation.Function.Name, failure.GetType().FullName);
            Log.FailedWith(logger, failure, invocation.Function.Name);
            throw;
        }
    }

    private static async Task RunAsync(Invocation invocation) =>
        invocation.Result = await invocation.Function.Call.RunAsync(invocation.InstanceServices, ArgumentBinder.Bind(invocation));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed: {ExceptionType}.")]
        public static partial void Failed(ILogger logger, string function, string? exceptionType);

        [LoggerMessage(2, LogLevel.Debug, "Function {Function} failed.")]
        public static partial void FailedWith(ILogger logger, Exception failure, string function);

        [LoggerMessage(3, LogLevel.Debug, "Function {Function} was cancelled.")]
        public static partial void Cancelled(ILogger logger, string function);
    }
}
