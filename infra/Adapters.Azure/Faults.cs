using Azure;

namespace PspWorkflow.AzureAdapters;

/// <summary>What a refusal or a silence of the store means.</summary>
internal static class Faults
{
    /// <summary>How often a change is tried on what others change too. Each failure means that another one succeeded.</summary>
    public const int Tries = 100;

    /// <summary>Another writer was faster: exists already, is of another writing, or is gone.</summary>
    public static bool IsConflict(Exception fault) => fault is RequestFailedException { Status: 404 or 409 or 412 };

    /// <summary>It may or may not have been done: the answer is missing, or the server had trouble. The client had tried again several times.</summary>
    public static bool IsDoubtful(Exception fault, CancellationToken cancellation) =>
        fault is RequestFailedException { Status: 0 or 408 or 429 or >= 500 } or AggregateException or IOException or HttpRequestException
        || (fault is OperationCanceledException && !cancellation.IsCancellationRequested);
}

/// <summary>How often one change was tried: after each failure what stands is looked at again.</summary>
internal sealed class Attempts
{
    /// <summary>The client itself has tried each time several times.</summary>
    private const int MostDoubts = 5;

    private int _conflicts;
    private int _doubts;

    /// <summary>Whether it was tried before, and may have been done.</summary>
    public bool IsRepeated => _conflicts + _doubts > 0;

    /// <summary>Whether to look again and to try anew: another writer was faster, or nobody knows whether it was done.</summary>
    public bool GoOnAfter(Exception fault, CancellationToken cancellation) =>
        Faults.IsConflict(fault) ? ++_conflicts < Faults.Tries : Faults.IsDoubtful(fault, cancellation) && ++_doubts < MostDoubts;
}
