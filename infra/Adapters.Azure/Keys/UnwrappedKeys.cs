using System.Security.Cryptography;

namespace PspWorkflow.AzureAdapters;

/// <summary>Keys that the vault has just opened, in memory for a few minutes: one page opens the same key several times, and each call takes time and money.</summary>
/// <remarks>A key is found only by who brings it wrapped, and the wrapped one is read from its table each time: once erased there, no memory opens it.
/// Overwritten when its time is over, when it is forgotten, and when too many are held.</remarks>
/// <param name="machine">Machine time.</param>
internal sealed class UnwrappedKeys(TimeProvider machine) : IDisposable
{
    /// <summary>How long a key is held after the vault opened it.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>How many at most.</summary>
    public const int Most = 500;

    private readonly Lock _one = new();
    private readonly Dictionary<string, Held> _held = [];

    /// <summary>How many are held now.</summary>
    public int Count
    {
        get
        {
            lock (_one)
            {
                return _held.Count;
            }
        }
    }

    /// <summary>A copy of a key, or null when it is not held.</summary>
    public byte[]? Find(string about, byte[] wrapped)
    {
        lock (_one)
        {
            return _held.TryGetValue(about, out Held? held) && held.Wrapped.AsSpan().SequenceEqual(wrapped) ? [.. held.Key] : null;
        }
    }

    public void Remember(string about, byte[] wrapped, byte[] key)
    {
        lock (_one)
        {
            Drop(about);
            if (_held.Count >= Most)
            {
                Drop(_held.MinBy(one => one.Value.Since).Key);
            }

            _held[about] = Hold(about, wrapped, key);
        }
    }

    public void Forget(string about)
    {
        lock (_one)
        {
            Drop(about);
        }
    }

    public void Dispose()
    {
        lock (_one)
        {
            Array.ForEach([.. _held.Keys], Drop);
        }
    }

    private Held Hold(string about, byte[] wrapped, byte[] key)
    {
        Held held = new([.. wrapped], [.. key], machine.GetTimestamp());
        held.End = machine.CreateTimer(_ => End(about, held), null, Life, Timeout.InfiniteTimeSpan);
        return held;
    }

    private void End(string about, Held held)
    {
        lock (_one)
        {
            if (_held.TryGetValue(about, out Held? now) && ReferenceEquals(now, held))
            {
                Drop(about);
            }
        }
    }

    private void Drop(string about)
    {
        if (_held.Remove(about, out Held? held))
        {
            held.End?.Dispose();
            CryptographicOperations.ZeroMemory(held.Key);
        }
    }

    private sealed record Held(byte[] Wrapped, byte[] Key, long Since)
    {
        public ITimer? End { get; set; }
    }
}
