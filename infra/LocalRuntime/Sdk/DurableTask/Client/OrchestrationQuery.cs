namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to list; what is null does not narrow.</summary>
/// <param name="CreatedFrom">Created at this instant or later.</param>
/// <param name="CreatedTo">Created at this instant or before.</param>
/// <param name="Statuses">Standing in one of these.</param>
/// <param name="TaskHubNames">Hubs to look in; there is one here, so it does not narrow.</param>
/// <param name="InstanceIdPrefix">How the id begins.</param>
/// <param name="PageSize">How many instances a page holds at most.</param>
/// <param name="FetchInputsAndOutputs">Whether to read payloads too.</param>
/// <param name="ContinuationToken">Where to begin: the token of an earlier page.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = 100,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null);
