using System.Diagnostics;
using PspWorkflow.LocalRuntime.Host;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>The trace and the duration of one invocation of a function.</summary>
/// <remarks>Of orchestrators the engine tells: one invocation here would be a fragment, run again at each replay.</remarks>
internal sealed class InvocationSpan : IDisposable
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly TagList _tags;
    private readonly Activity? _span;
    private string? _error;

    private InvocationSpan(Invocation invocation, string trigger)
    {
        string name = invocation.Function.Name;
        _tags = new TagList { { "faas.name", name }, { "faas.trigger", trigger } };
        _span = trigger == "http" ? StartAnew($"http {name}") : Telemetry.Traces.StartActivity($"{trigger} {name}");
        _span?.SetTag("faas.name", name).SetTag("faas.trigger", trigger).SetTag("faas.invocation_id", invocation.InvocationId);
        if (_span is not null && invocation.BindingContext.BindingData.TryGetValue("instanceId", out object? instance))
        {
            _span.SetTag("durabletask.task.instance_id", instance);
        }
    }

    /// <summary>Begins one, or none when nobody listens or the function is an orchestrator.</summary>
    public static InvocationSpan? Begin(Invocation invocation) => invocation.Function.Trigger switch
    {
        Trigger.Orchestration => null,
        _ when !Telemetry.Traces.HasListeners() && !Telemetry.Invocations.Enabled => null,
        Trigger.Http => new(invocation, "http"),
        Trigger.Timer => new(invocation, "timer"),
        _ => new(invocation, "activity"),
    };

    /// <summary>Says by what kind of failure it ended; messages may hold anything and stay out.</summary>
    public void Fail(Exception failure)
    {
        _error = failure.GetType().FullName;
        _span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", _error);
    }

    public void Dispose()
    {
        TagList tags = _tags;
        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        Telemetry.Invocations.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tags);
        _span?.Dispose();
    }

    // What the web server has taken over from the caller's headers may hold anything: the trace begins here. The invocation is an async
    // method, so that its caller sees the span before again.
    private static Activity? StartAnew(string name)
    {
        Activity? caller = Activity.Current;
        Activity.Current = null;
        Activity? span = Telemetry.Traces.StartActivity(name, ActivityKind.Server);
        Activity.Current = span ?? caller;
        return span;
    }
}
