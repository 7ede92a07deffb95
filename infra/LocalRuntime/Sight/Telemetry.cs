using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>The traces and metrics of the runtime. They tell names, ids and durations, never a payload; without a listener they cost next to nothing.</summary>
internal static class Telemetry
{
    public static readonly ActivitySource Traces = new(LocalRuntimeTelemetry.Name);

    public static readonly Meter Meter = new(LocalRuntimeTelemetry.Name);

    /// <summary>Duration of each function: tags <c>faas.name</c>, <c>faas.trigger</c>, <c>error.type</c>.</summary>
    public static readonly Histogram<double> Invocations = Meter.CreateHistogram<double>("faas.invoke_duration", "s", "Duration of a function that a trigger started.");

    /// <summary>Duration of each step of an orchestration, replay included.</summary>
    public static readonly Histogram<double> Steps = Meter.CreateHistogram<double>("durabletask.step.duration", "s", "Duration of one step of an orchestration, with its replay, without its commit.");

    /// <summary>Length of the history that a step told again.</summary>
    public static readonly Histogram<int> Replayed = Meter.CreateHistogram<int>("durabletask.step.replayed_events", "{event}", "Events of history that a step told again.");

    /// <summary>Duration of each commit to the disk.</summary>
    public static readonly Histogram<double> Commits = Meter.CreateHistogram<double>("durabletask.commit.duration", "s", "Duration of one commit of the durable file, its flush included.");

    /// <summary>How many writes shared a commit.</summary>
    public static readonly Histogram<int> Batches = Meter.CreateHistogram<int>("durabletask.commit.writes", "{write}", "Writes that shared one commit.");

    /// <summary>Records a commit.</summary>
    /// <param name="began">The timestamp of its beginning.</param>
    /// <param name="writes">How many writes it holds.</param>
    public static void Committed(long began, int writes)
    {
        if (Commits.Enabled || Batches.Enabled)
        {
            Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            Batches.Record(writes);
        }
    }
}
