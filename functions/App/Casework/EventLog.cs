using Microsoft.Extensions.Caching.Memory;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Reads streams as events of the law, and remembers those it has read: the next reading asks for what came after.</summary>
/// <remarks>A stream only grows, and its events never change, so what is remembered is at most short. It holds no personal data.</remarks>
public sealed class EventLog(IRegister register) : IDisposable
{
    /// <summary>Events kept in memory, over all streams.</summary>
    private const int Capacity = 250_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>All events of a stream up to now, the oldest first; none of an unknown one.</summary>
    internal async Task<IReadOnlyList<TEvent>> ReadAsync<TEvent>(StreamId stream, CancellationToken cancellation)
        where TEvent : class
    {
        IReadOnlyList<TEvent> known = _known.Get<IReadOnlyList<TEvent>>(stream) ?? [];
        StoredStream after = await register.ReadAsync(stream, known.Count, cancellation);
        if (after.Version < known.Count)
        {
            // A store that was restored from a copy: what we remember never was.
            (known, after) = ([], await register.ReadAsync(stream, after: 0, cancellation));
        }
        else if (after.Events.Count == 0)
        {
            return known;
        }

        IReadOnlyList<TEvent> all = [.. known, .. after.Events.Select(EventCodec.Read<TEvent>)];
        _known.Set(stream, all, new MemoryCacheEntryOptions { Size = all.Count });
        return all;
    }

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();
}
