using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Judges an act on the present state of its stream and writes what the law accepts, however many others write at the same time.</summary>
public sealed class Ledger(IRegister register, EventLog log)
{
    /// <summary>How often an act is judged anew because somebody else was faster. Each round means that another act got through.</summary>
    private const int Rounds = 200;

    /// <summary>Files one entry.</summary>
    /// <returns>What became of it. An act that lost a race is judged again on the new state, unless its author named the version they had read.</returns>
    internal async Task<Filed> FileAsync<TState, TEvent>(Entry<TState, TEvent> entry, CancellationToken cancellation)
        where TEvent : class
    {
        for (int round = 0; round < Rounds; round++)
        {
            if (await TryFileAsync(entry, cancellation) is { } filed)
            {
                return filed;
            }
        }

        throw new TimeoutException("Too many acts reached one stream at once.");
    }

    /// <summary>What became of the entry that was first written under this key; null when none was.</summary>
    internal async Task<Filed?> FindAsync(StreamId stream, KeyUse key, CancellationToken cancellation) =>
        await register.FindKeyAsync(stream, key.Key, cancellation) is { } first ? Repeated(first, key) : null;

    private async Task<Filed?> TryFileAsync<TState, TEvent>(Entry<TState, TEvent> entry, CancellationToken cancellation)
        where TEvent : class
    {
        IReadOnlyList<TEvent> past = await log.ReadAsync<TEvent>(entry.Stream, cancellation);
        if (await FindAsync(entry.Stream, entry.Key, cancellation) is { } before)
        {
            return before;
        }

        if (entry.Expected is { } expected && expected != past.Count)
        {
            return new Filed.Stale(past.Count);
        }

        return entry.Decide(entry.Replay(past)) switch
        {
            Outcome<TEvent>.Refused refused => new Filed.Refused(refused.Refusal),
            Outcome<TEvent>.Accepted accepted => await WriteAsync(entry, past, accepted.Events, cancellation),
            _ => throw new InvalidOperationException("The law answers yes or no."),
        };
    }

    private async Task<Filed?> WriteAsync<TState, TEvent>(Entry<TState, TEvent> entry, IReadOnlyList<TEvent> past, IReadOnlyList<TEvent> events, CancellationToken cancellation)
        where TEvent : class
    {
        Append append = new(entry.Stream, past.Count, [.. events.Select(EventCodec.Write)], entry.Key);
        append = await entry.Complete(append, entry.Replay(past.Concat(events)), events, cancellation);
        return await register.AppendAsync(append, cancellation) switch
        {
            Appended.Written written => new Filed.Accepted(written.Version, Before: false),
            Appended.Repeated repeated => Repeated(repeated.First, entry.Key),
            _ => null, // somebody was faster: judge again
        };
    }

    private static Filed Repeated(KeyUse first, KeyUse now) =>
        first.Fingerprint == now.Fingerprint ? new Filed.Accepted(first.Version, Before: true) : new Filed.KeyReused();
}
