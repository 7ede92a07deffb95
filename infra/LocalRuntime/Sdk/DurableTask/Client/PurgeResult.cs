namespace Microsoft.DurableTask.Client;

/// <summary>What a purge removed.</summary>
/// <param name="count">Number of instances.</param>
public class PurgeResult(int count)
{
    /// <summary>Number of instances whose state and history are gone.</summary>
    public int PurgedInstanceCount { get; } = count;
}
