using System.Diagnostics;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>The trace and the figures of one step of an orchestration.</summary>
internal sealed class StepSpan : IDisposable
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly LoadedInstance _instance;
    private readonly Activity? _span;
    private string? _error;

    private StepSpan(LoadedInstance instance)
    {
        _instance = instance;
        _span = Telemetry.Traces.StartActivity($"orchestration {instance.Row.Name}");
        _span?.SetTag("durabletask.task.name", instance.Row.Name).SetTag("durabletask.task.instance_id", instance.Row.Id);
    }

    /// <summary>Begins one, or none when nobody listens.</summary>
    public static StepSpan? Begin(LoadedInstance instance) =>
        Telemetry.Traces.HasListeners() || Telemetry.Steps.Enabled || Telemetry.Replayed.Enabled ? new(instance) : null;

    /// <summary>Says how the step ended: of a failure its type only, as messages may hold anything.</summary>
    public void End(StepResult result)
    {
        if (result.Ending is Ending.Failed failed)
        {
            _error = failed.Failure.ErrorType;
            _span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", _error);
        }
    }

    public void Dispose()
    {
        TagList tags = new() { { "durabletask.task.name", _instance.Row.Name } };
        Telemetry.Replayed.Record(_instance.History.Count, tags);
        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        Telemetry.Steps.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tags);
        _span?.Dispose();
    }
}
