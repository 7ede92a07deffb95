using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime;
using PspWorkflow.LocalRuntime.Host;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers the services and the middleware of a function app.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    // Never given out: a function app has no ASP.NET Core pipeline of its own on Azure, so it has none here.
    private readonly WebApplicationBuilder web;
    private readonly Pipeline pipeline = new();
    private bool built;

    internal FunctionsApplicationBuilder(string[] args) => web = Defaults.CreateBuilder(args);

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The app's configuration: appsettings.json, the environment, then the arguments.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <inheritdoc cref="IHostApplicationBuilder.Services"/>
    public IServiceCollection Services => web.Services;

    /// <inheritdoc/>
    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    internal bool HasWebApplication { get; set; }

    internal LocalRuntimeOptions? LocalRuntime { get; set; }

    /// <summary>Builds the host, once; refuses the functions that Azure would refuse.</summary>
    public IHost Build()
    {
        ThrowIfBuilt();
        built = true;
        LocalRuntimeOptions options = LocalRuntime
            ?? throw new LocalRuntimeException("Say where the local runtime keeps its data: builder.UseLocalRuntime(new LocalRuntimeOptions { DataFolder = ... }).");
        return HostAssembly.Build(web, pipeline, options, HasWebApplication);
    }

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        pipeline.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    private void ThrowIfBuilt()
    {
        if (built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
