using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PspWorkflow.LocalRuntime;

/// <summary>Puts a function app on the local runtime.</summary>
public static class LocalRuntimeBuilderExtensions
{
    /// <summary>Keeps the runtime's state in a folder and gives the app the legal clock, as <see cref="TimeProvider"/>, and its mover.</summary>
    public static FunctionsApplicationBuilder UseLocalRuntime(this FunctionsApplicationBuilder builder, LocalRuntimeOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.LocalRuntime = options;

        // Added now, not at Build, so that the app can still replace it.
        builder.Services.RemoveAll<TimeProvider>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<LegalClock>());
        return builder;
    }
}
