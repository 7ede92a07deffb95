namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every function, whatever triggers it; one instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around one invocation; the function is reached only through <paramref name="next"/>.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
