using System.Globalization;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>What a piece of work is; the numbers stand in files.</summary>
internal enum WorkKind
{
    Activity = 1,
    Orchestration = 2,
}

/// <summary>Names a piece of work: an activity by its row, an orchestration by its instance.</summary>
internal readonly record struct WorkKey(WorkKind Kind, string Id)
{
    public static WorkKey Activity(long seq) => new(WorkKind.Activity, seq.ToString(CultureInfo.InvariantCulture));

    public static WorkKey Orchestration(string instance) => new(WorkKind.Orchestration, instance);
}
