namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What a trigger hands to the function that it starts.</summary>
/// <param name="Value">The value of the trigger's own parameter.</param>
/// <param name="Data">Named values: route values, the instance id.</param>
internal sealed record TriggerEvent(object? Value, IReadOnlyDictionary<string, object?> Data)
{
    /// <summary>The input of an orchestrator, as JSON.</summary>
    public string? InputJson { get; init; }
}
