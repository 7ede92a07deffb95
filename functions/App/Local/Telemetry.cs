using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local;

/// <summary>Sends the runtime's traces and metrics to an OpenTelemetry collector, when one is named.</summary>
/// <remarks>Off by default. They hold names of functions, case numbers and durations; no log, no path, no header, no payload.</remarks>
internal static class Telemetry
{
    /// <summary>The standard setting that names the collector, and so switches telemetry on.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        if (builder.Configuration[Collector] is not { } collector || string.IsNullOrWhiteSpace(collector))
        {
            return;
        }

        Check(collector);

        // Every span: those of the web server, which would be the parents, are not listened to, as they tell the path.
        // An exporter each, never the one for all: that one sends the logs too.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("pspworkflow"))
            .WithTracing(traces => traces.AddSource(LocalRuntimeTelemetry.Name).SetSampler<AlwaysOnSampler>().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(LocalRuntimeTelemetry.Name).AddOtlpExporter());
    }

    // The address is not told again: some hold a password.
    private static void Check(string collector)
    {
        if (!Uri.TryCreate(collector, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new StartRefusedException($"Le réglage {Collector} n’est pas une adresse http ou https, par exemple http://127.0.0.1:4317 : corrigez-le, ou retirez-le pour ne rien envoyer.");
        }
    }
}
