using System.Text;

namespace PspWorkflow.Law;

/// <summary>The rule sets that cases may pin. A decree is one more text in it, and no line of code.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, RuleSet> _sets;

    private RuleBook(IEnumerable<RuleSet> sets) => _sets = sets.ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>The sets that this release carries.</summary>
    public static RuleBook Released { get; } = new([RuleSets.InForce, RuleSets.PhaseThree]);

    /// <summary>Every set of the book.</summary>
    public IReadOnlyCollection<RuleSet> All => _sets.Values;

    /// <summary>The set of that id, or null.</summary>
    public RuleSet? Find(string? id) => id is null ? null : _sets.GetValueOrDefault(id);

    /// <summary>The same book with one more set, given as JSON text; throws <see cref="FormatException"/> on a missing or unknown parameter.</summary>
    public RuleBook With(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        return new RuleBook(_sets.Values.Append(RuleSetReader.Read(stream)));
    }
}
