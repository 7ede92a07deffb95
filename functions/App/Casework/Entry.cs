using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>An act on one stream, as the ledger takes it.</summary>
/// <param name="Stream">Whose act it is.</param>
/// <param name="Key">Its idempotency key and fingerprint.</param>
/// <param name="Replay">From the events of the stream to its state.</param>
/// <param name="Decide">The law, on that state.</param>
internal sealed record Entry<TState, TEvent>(
    StreamId Stream,
    KeyUse Key,
    Func<IEnumerable<TEvent>, TState> Replay,
    Func<TState, Outcome<TEvent>> Decide)
    where TEvent : class
{
    /// <summary>The version its author had read, or null for "whatever it is by now".</summary>
    public long? Expected { get; init; }

    /// <summary>Adds what must be written with the events: texts, notices, the list's line. Gets the state after them.</summary>
    public Func<Append, TState, IReadOnlyList<TEvent>, CancellationToken, Task<Append>> Complete { get; init; } =
        (append, _, _, _) => Task.FromResult(append);
}
