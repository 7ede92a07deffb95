namespace Microsoft.DurableTask;

/// <summary>An activity or a sub-orchestration failed, and its retries, if any, are spent.</summary>
/// <param name="taskName">Name of the function that failed.</param>
/// <param name="taskId">Number of the call within its orchestration.</param>
/// <param name="failureDetails">What history keeps of the original exception.</param>
public sealed class TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
    : Exception($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails.ErrorMessage}")
{
    /// <summary>Name of the function that failed.</summary>
    public string TaskName { get; } = taskName;

    /// <summary>Number of the call within its orchestration.</summary>
    public int TaskId { get; } = taskId;

    /// <summary>What history keeps of the original exception.</summary>
    public TaskFailureDetails FailureDetails { get; } = failureDetails;
}
