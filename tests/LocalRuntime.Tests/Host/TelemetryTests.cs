using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Instrument, string Tags)> _measured = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LocalRuntimeTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LocalRuntimeTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Keep(instrument, tags));
    }

    [Fact]
    public async Task Who_listens_sees_each_function_with_its_trigger_and_how_it_ended_and_no_payload()
    {
        // Given
        ActivitySource.AddActivityListener(_listener);
        _meters.Start();
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Counting), typeof(Clerk), typeof(Breaking)));

        // When
        string id = await app.Browser.GetStringAsync("/begin/7077", Ct);
        await app.Services.GetRequiredService<DurableTaskClient>().WaitForInstanceCompletionAsync(id, cancellation: Ct);
        using HttpResponseMessage broken = await app.Browser.GetAsync("/break-secretly", Ct);

        // Then
        Activity begin = Assert.Single(_spans, span => span.DisplayName == "http Begin");
        Assert.Equal(ActivityKind.Server, begin.Kind);
        Assert.Contains(_spans, span => span.DisplayName == "activity Double" && (string?)span.GetTagItem("durabletask.task.instance_id") == id);
        Activity failed = Assert.Single(_spans, span => span.DisplayName == "http Break");
        Assert.Equal(("System.FormatException", ActivityStatusCode.Error), ((string?)failed.GetTagItem("error.type"), failed.Status));
        Assert.Contains(_measured, one => one.Instrument == "faas.invoke_duration" && one.Tags.Contains("faas.name=Double", StringComparison.Ordinal));
        Assert.Contains(_spans, span => span.DisplayName.StartsWith("orchestration ", StringComparison.Ordinal) && (string?)span.GetTagItem("durabletask.task.instance_id") == id);
        Assert.DoesNotContain(_spans, span => span.TagObjects.Any(tag => tag.Value?.ToString() is { } value && (value.Contains("7077", StringComparison.Ordinal) || value.Contains("secretly", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_the_caller_says_of_its_own_trace_reaches_no_listener()
    {
        ActivitySource.AddActivityListener(_listener);
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Breaking)));
        using HttpRequestMessage request = new(HttpMethod.Get, "/break-secretly");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "vendor=secretly");

        using HttpResponseMessage response = await app.Browser.SendAsync(request, Ct);

        Activity span = Assert.Single(_spans, span => span.DisplayName == "http Break");
        Assert.Equal((null, null), (span.TraceStateString, span.ParentId));
    }

    [Fact]
    public async Task A_function_that_its_caller_cancels_is_no_success()
    {
        ActivitySource.AddActivityListener(_listener);
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Patient)));
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task<HttpResponseMessage> request = app.Browser.GetAsync("/patient", caller.Token);
        Assert.Equal("waiting", await app.Journal.NextAsync());

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await app.StopAsync();

        Activity span = Assert.Single(_spans, span => span.DisplayName == "http Patient");
        Assert.Equal((ActivityStatusCode.Error, "System.Threading.Tasks.TaskCanceledException"), (span.Status, (string?)span.GetTagItem("error.type")));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
        _folder.Dispose();
    }

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    public static class Patient
    {
        [Function("Patient")]
        public static Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            context.InstanceServices.GetRequiredService<Journal>().Write("waiting");
            return Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
    }

    public static class Breaking
    {
        [Function("Break")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "break-{how}")] HttpRequest request) =>
            throw new FormatException($"secretly {request.Path}");
    }
}
