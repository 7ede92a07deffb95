namespace PspWorkflow.Simulation;

/// <summary>What a run did, in order. Nothing random but the seed's lots enters, so that two runs of a seed can be compared.</summary>
/// <param name="keep">Whether the lines are kept, for who reads them; else only their hash.</param>
internal sealed class Trace(bool keep)
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, int> _noted = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How often each of the things worth counting happened.</summary>
    public IReadOnlyDictionary<string, int> Noted => _noted;

    /// <summary>FNV-1a of all lines.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037;

    public int Count { get; private set; }

    public void Note(string what) => _noted[what] = _noted.GetValueOrDefault(what) + 1;

    public void Say(string line)
    {
        Count++;
        foreach (char c in line)
        {
            Hash = (Hash ^ c) * 1099511628211;
        }

        Hash = (Hash ^ '\n') * 1099511628211;
        if (keep)
        {
            _lines.Add(line);
        }
    }
}
