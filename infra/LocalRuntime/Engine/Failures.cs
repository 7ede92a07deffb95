using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>How failures are kept.</summary>
internal static class Failures
{
    /// <summary>Writes an exception and its inner ones.</summary>
    public static string Write(Exception exception) => Write(TaskFailureDetails.FromException(exception));

    /// <summary>Writes what is kept of an exception.</summary>
    public static string Write(TaskFailureDetails failure) => Payload.Write(failure)!;

    /// <summary>Reads what was kept.</summary>
    public static TaskFailureDetails Read(string? json) =>
        Payload.Read<TaskFailureDetails>(json) ?? new TaskFailureDetails("(unknown)", "(unknown)", null, null, null);
}
