namespace Microsoft.DurableTask;

/// <summary>What may be asked when an orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Options with an instance id, a start instant, both or neither.</summary>
    /// <param name="InstanceId">Id of the instance; made up by the engine when null.</param>
    /// <param name="StartAt">Instant of the start; at once when null or past.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>Id of the instance; made up by the engine when null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Instant of the start; at once when null or past.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Version of the instance; the host's default version when null.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Statuses in which an instance of the same id makes the start fail; in any other it is replaced, silently.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
