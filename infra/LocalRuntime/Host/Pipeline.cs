using Microsoft.Azure.Functions.Worker.Middleware;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The worker middleware, outermost first.</summary>
internal sealed class Pipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => _steps.Add(step);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate function) =>
        Enumerable.Reverse(_steps).Aggregate(function, (inner, step) => step(inner));
}
