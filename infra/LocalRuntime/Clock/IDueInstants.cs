namespace PspWorkflow.LocalRuntime;

/// <summary>Work the runtime does not know of, but whose instants a moving legal clock must stop at (an outbox with rows due later).</summary>
public interface IDueInstants
{
    /// <summary>The earliest legal instant at which something is due, or null.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellation);
}
