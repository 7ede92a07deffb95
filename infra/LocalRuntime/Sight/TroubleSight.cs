using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime;

/// <summary>A piece of work in trouble: set aside because the process died of it, or tried again.</summary>
/// <param name="IsActivity">Whether it is an activity; else it is an orchestrator.</param>
/// <param name="Name">Its function.</param>
/// <param name="Instance">Whose it is.</param>
/// <param name="Since">The machine's instant of the first death or failure.</param>
public sealed record TroubleSight(bool IsActivity, string Name, string Instance, DateTimeOffset Since)
{
    /// <summary>How many processes died while it ran, one after the other.</summary>
    public int Deaths { get; init; }

    /// <summary>How often its outcome could not be written.</summary>
    public int Failures { get; init; }

    /// <summary>Type of the last error, or null after deaths only.</summary>
    public string? LastError { get; init; }

    /// <summary>The machine's instant at which it was set aside, or null while it is tried.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }

    internal static TroubleSight Of(TroubledWork work) => new(work.Key.Kind is WorkKind.Activity, work.Name, work.Instance, work.Since)
    {
        Deaths = work.Deaths,
        Failures = work.Failures,
        LastError = work.LastError,
        SetAsideAt = work.SetAsideAt,
    };
}
