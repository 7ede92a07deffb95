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
    private readonly WebApplicationBuilder _web;
    private readonly Pipeline _pipeline = new();
    private bool _built;

    internal FunctionsApplicationBuilder(string[] args) => _web = Defaults.CreateBuilder(args);

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>The app's configuration: appsettings.json, the environment, then the arguments.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => _web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <inheritdoc cref="IHostApplicationBuilder.Services"/>
    public IServiceCollection Services => _web.Services;

    /// <inheritdoc/>
    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    internal bool HasWebApplication { get; set; }

    internal LocalRuntimeOptions? LocalRuntime { get; set; }

    /// <summary>Builds the host, once; refuses the functions that Azure would refuse.</summary>
    public IHost Build()
    {
        ThrowIfBuilt();
        _built = true;
        LocalRuntimeOptions options = LocalRuntime
            ?? throw new LocalRuntimeException("Say where the local runtime keeps its data: builder.UseLocalRuntime(new LocalRuntimeOptions { DataFolder = ... }).");
        return HostAssembly.Build(_web, _pipeline, options, HasWebApplication);
    }

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        _pipeline.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    private void ThrowIfBuilt()
    {
        if (_built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
