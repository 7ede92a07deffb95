namespace Microsoft.DurableTask;

/// <summary>An activity or a sub-orchestration failed, and its retries, if any, are spent.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Reports a failure by the exception that caused it.</summary>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Sentence(taskName, taskId, innerException?.Message), innerException)
    {
        ArgumentNullException.ThrowIfNull(innerException);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>Reports a failure by what history keeps of it.</summary>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Sentence(taskName, taskId, failureDetails?.ErrorMessage))
    {
        ArgumentNullException.ThrowIfNull(failureDetails);
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    /// <summary>Name of the function that failed.</summary>
    public string TaskName { get; }

    /// <summary>Number of the call within its orchestration.</summary>
    public int TaskId { get; }

    /// <summary>What is kept of the original exception.</summary>
    public TaskFailureDetails FailureDetails { get; }

    private static string Sentence(string taskName, int taskId, string? cause) => cause is null
        ? $"Task '{taskName}' (#{taskId}) failed with an unhandled exception."
        : $"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {cause}";
}
