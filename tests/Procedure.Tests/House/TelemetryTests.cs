using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Against a collector of the test's own, which keeps every byte that it is sent.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private readonly TemporaryFolder _folder = new();
    private WebApplication _collector = null!;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await _collector.StartAsync(Ct);
    }

    [Fact]
    public async Task A_named_collector_gets_traces_and_metrics_that_say_nothing_of_the_person()
    {
        await ApplyAsync(settings: [$"--{Telemetry.Collector}={_collector.Urls.Single()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"]);

        Assert.Contains(_received, sent => sent.Path == "/v1/traces" && sent.Body.Contains("http submit-application", StringComparison.Ordinal));
        Assert.Contains(_received, sent => sent.Path == "/v1/traces" && sent.Body.Contains("orchestration conduct-case", StringComparison.Ordinal));
        Assert.Contains(_received, sent => sent.Path == "/v1/metrics" && sent.Body.Contains("durabletask.commit.writes", StringComparison.Ordinal));
        Assert.Contains(_received, sent => sent.Path == "/v1/metrics" && sent.Body.Contains("faas.invoke_duration", StringComparison.Ordinal));
        Assert.All(_received, sent =>
        {
            Assert.True(sent.Path is "/v1/traces" or "/v1/metrics", $"{sent.Path} left the house.");
            Assert.DoesNotContain("Clairval", sent.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("demo-association", sent.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Without_one_nothing_listens()
    {
        await ApplyAsync(check: host =>
        {
            Assert.Null(host.Services.GetService<TracerProvider>());
            Assert.Null(host.Services.GetService<MeterProvider>());
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        _folder.Dispose();
    }

    private async Task ApplyAsync(Action<IHost>? check = null, params string[] settings)
    {
        // All is logged, but not to the console: a log that went to the collector would be seen there.
        Start start = new(_folder.Root, Demo: true) { HostArguments = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Default=None", .. settings] };
        using IHost host = App.House.Build(start);
        await host.StartAsync(Ct);
        await host.Services.GetRequiredService<Theatre>().OpenAsync(start.DemoDay.AddYears(-3), start.DemoDay);
        using Api api = new(new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        await api.ActAsync(Api.Association, "/api/cases", new { department = "45", needsPermit = true, person = new { givenName = "Lise", familyName = "Clairval" } });
        check?.Invoke(host);
        await host.StopAsync(Ct);
    }
}
