namespace Microsoft.DurableTask.Client;

/// <summary>Typed writing of <see cref="StartOrchestrationOptions.DedupeStatuses"/>.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>The same options, with the statuses in which an instance of the same id makes the start fail.</summary>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options,
        params OrchestrationRuntimeStatus[] dedupeStatuses)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
    }
}
