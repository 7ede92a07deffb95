using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Sight;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The durable engine as the host's settings want it.</summary>
internal static class EngineSetup
{
    public static IServiceCollection AddEngine(this IServiceCollection services, LocalRuntimeOptions options, HostJson host)
    {
        VersionMatch match = Strategy(host.VersionMatchStrategy, "versionMatchStrategy", VersionMatch.CurrentOrOlder);
        VersionFailure failure = Strategy(host.VersionFailureStrategy, "versionFailureStrategy", VersionFailure.Reject);
        services.AddSingleton<IFunctionRunner, FunctionRunner>();
        services.AddSingleton(provider => new DurableEngine(
            new EngineOptions
            {
                DatabasePath = Path.Combine(provider.GetRequiredService<DataFolder>().Path, DurableFile.Name),
                SurvivePowerCut = options.SurvivePowerCut,
                Hurry = provider.GetRequiredService<Drain>().Token,
                DefaultVersion = host.DefaultVersion ?? string.Empty,
                VersionMatch = match,
                VersionFailure = failure,
                Committed = options.Committed,
            },
            provider.GetRequiredService<LegalClock>(),
            options.Machine,
            provider.GetRequiredService<IFunctionRunner>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<DurableTaskClient>(provider => provider.GetRequiredService<DurableEngine>().Client);
        return services.AddHostedService<EngineHost>();
    }

    private static T Strategy<T>(string? text, string setting, T byDefault)
        where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? byDefault
        : Enum.TryParse(text, ignoreCase: true, out T value) && Enum.IsDefined(value) ? value
        : throw new LocalRuntimeException($"host.json: extensions.durableTask.{setting} is '{text}' and must be one of {string.Join(", ", Enum.GetNames<T>())}.");
}
