namespace PspWorkflow.LocalRuntime;

/// <summary>Under which name the runtime can be watched.</summary>
public static class LocalRuntimeTelemetry
{
    /// <summary>Name of its traces (an <see cref="System.Diagnostics.ActivitySource"/>) and of its metrics (a <see cref="System.Diagnostics.Metrics.Meter"/>).</summary>
    public const string Name = "PspWorkflow.LocalRuntime";
}
