using System.Collections.Concurrent;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>What the callers were told: each act that was accepted, as the event that must stand in the register for it.</summary>
internal sealed class Receipts
{
    private readonly ConcurrentQueue<(string Stream, string Event)> _accepted = [];
    private int _refused;

    /// <summary>One entry for each act, however often it was brought.</summary>
    public IReadOnlyCollection<(string Stream, string Event)> Accepted => _accepted;

    /// <summary>How many acts were refused: by the law, or because another was faster.</summary>
    public int Refused => _refused;

    public IEnumerable<string> Cases => _accepted.Where(act => act.Event == "application-submitted").Select(act => act.Stream["case/".Length..]);

    public void Accept(string stream, string happened) => _accepted.Enqueue((stream, happened));

    public void Refuse() => Interlocked.Increment(ref _refused);
}
