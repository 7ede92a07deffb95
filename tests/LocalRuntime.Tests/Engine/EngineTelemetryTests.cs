using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Other tests run engines in this process meanwhile: what is looked for carries a name of this test's own.</summary>
public sealed class EngineTelemetryTests : IAsyncDisposable
{
    private const string Secret = "7077-secret";

    private readonly string _own = $"own-{Guid.NewGuid():N}";
    private readonly EngineWorld _world = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public EngineTelemetryTests()
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
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        ActivitySource.AddActivityListener(_listener);
        _meters.Start();
    }

    [Fact]
    public async Task Each_step_is_a_span_and_a_duration_with_the_history_it_told_again_and_how_it_failed()
    {
        _world.Functions
            .Activity("double", (_, _) => Task.FromResult<object?>(2))
            .Orchestrator(_own, async context =>
            {
                await context.CallActivityAsync<int>("double", Secret);
                throw new FormatException(Secret);
            });
        await _world.StartAsync();

        await _world.StartAsync(_own, Secret, "i");

        Activity[] steps = [.. _spans.Where(span => span.DisplayName == $"orchestration {_own}").OrderBy(span => span.StartTimeUtc)];
        Assert.Equal(2, steps.Length);
        Assert.All(steps, step => Assert.Equal((_own, "i"), ((string?)step.GetTagItem("durabletask.task.name"), (string?)step.GetTagItem("durabletask.task.instance_id"))));
        Assert.Equal([null, "System.FormatException"], steps.Select(step => (string?)step.GetTagItem("error.type")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], steps.Select(step => step.Status));
        Assert.Equal([0, 3], Measured("durabletask.step.replayed_events", $"durabletask.task.name={_own}"));
        Assert.Single(Measured("durabletask.step.duration", $"durabletask.task.name={_own}"));
        Assert.Single(Measured("durabletask.step.duration", $"durabletask.task.name={_own} error.type=System.FormatException"));
        Assert.DoesNotContain(steps, step => step.TagObjects.Any(tag => tag.Value?.ToString()?.Contains(Secret, StringComparison.Ordinal) is true) || step.StatusDescription is not null);
    }

    [Fact]
    public async Task A_commit_is_told_with_the_writes_that_shared_it()
    {
        using TemporaryFolder folder = new();
        using Database database = new(folder["durable.db"]);
        CommitQueue commits = new(database.Writer, _ => { });
        using ManualResetEventSlim gate = new();
        TaskCompletionSource writing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<bool> first = commits.RunAsync(_ => writing.TrySetResult() && gate.Wait(TimeSpan.FromMinutes(1)));
        await writing.Task.WaitAsync(Ct);
        Task<bool>[] others = [.. Enumerable.Range(0, 203).Select(_ => commits.RunAsync(_ => true))];
        gate.Set();
        await first;
        await Task.WhenAll(others);
        commits.Close();

        Assert.Contains(203, Measured("durabletask.commit.writes", ""));
        Assert.NotEmpty(Measured("durabletask.commit.duration", ""));
    }

    [Fact]
    public async Task What_waits_is_told_of_each_running_engine_and_of_none_that_has_stopped()
    {
        // Given
        TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        string folder = Path.GetDirectoryName(_world.Options.DatabasePath)!;
        _world.Options = _world.Options with { DatabasePath = Path.Combine(folder, $"{_own}.db"), MaxDeaths = 1 };
        _world.Functions
            .Activity("hang", async (_, _) =>
            {
                began.TrySetResult();
                await Task.Delay(Timeout.Infinite, _end.Token);
                return null;
            })
            .Orchestrator("hanging", context => context.CallActivityAsync("hang"));
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("hanging", null, new("a"), Ct);
        await began.Task.WaitAsync(Ct);
        _world.Abandon();
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("hanging", null, new("later", EngineWorld.Beginning.AddDays(1)), Ct);
        await _world.Client.RaiseEventAsync("later", "early", null, Ct);

        // When
        _meters.RecordObservableInstruments();

        // Then
        string tags = $"durabletask.hub={_own}";
        Assert.Equal([1.0], Measured("durabletask.activities.waiting", tags));
        Assert.Equal([1.0], Measured("durabletask.instances.ready", tags));
        Assert.Equal([1.0], Measured("durabletask.work.set_aside", tags));

        // When
        await _world.Engine.StopAsync(Ct);
        _measured.Clear();
        _meters.RecordObservableInstruments();

        // Then
        Assert.DoesNotContain(_measured, one => one.Tags == tags);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _meters.Dispose();
        await _world.DisposeAsync();
        _end.Dispose();
    }

    private double[] Measured(string instrument, string tags) =>
        [.. _measured.Where(one => one.Instrument == instrument && one.Tags == tags).Select(one => one.Value)];

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
