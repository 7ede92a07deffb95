using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a middleware is added to.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    /// <summary>The services of the app.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds a step to the pipeline, inside those added before.</summary>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
