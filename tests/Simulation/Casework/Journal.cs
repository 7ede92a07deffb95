using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>What callers asked for and were told, and what was brought to the register for it. It outlives every process.</summary>
internal sealed class Journal
{
    private readonly Dictionary<(string Stream, string Key), List<string[]>> _proposed = [];

    /// <summary>Every call that was ever sent.</summary>
    public List<Call> Calls { get; } = [];

    /// <summary>Events were brought to the register under a key.</summary>
    public void Propose(Append append)
    {
        (string Stream, string Key) place = (append.Stream.ToString(), append.Key.Key);
        if (!_proposed.TryGetValue(place, out List<string[]>? known))
        {
            _proposed.Add(place, known = []);
        }

        string[] events = [.. append.Events.Select(stored => stored.Json)];
        if (!known.Any(other => other.SequenceEqual(events)))
        {
            known.Add(events);
        }
    }

    /// <summary>All that was ever brought under the key of a call, each once.</summary>
    public IReadOnlyList<string[]> ProposedFor(Call call) => _proposed.GetValueOrDefault((call.Stream.ToString(), call.StoredKey), []);

    /// <summary>The calls that brought an event of a case: several when one person said the same twice at one instant.</summary>
    public IEnumerable<Call> CallsOf(CaseId id, Event happened)
    {
        string json = EventJson.Write(happened);
        return Calls.Where(call => call.Stream == StreamId.Of(id) && ProposedFor(call).Any(events => events.Contains(json)));
    }
}
