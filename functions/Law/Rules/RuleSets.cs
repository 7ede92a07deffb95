namespace PspWorkflow.Law;

/// <summary>The rule sets this release carries.</summary>
public static class RuleSets
{
    /// <summary>Id of the law in force.</summary>
    public const string InForceId = "in-force";

    /// <summary>The law in force.</summary>
    public static RuleSet InForce { get; } = Read(InForceId);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleSet> All { get; } = [InForce];

    /// <summary>The rule set of that id, or null.</summary>
    public static RuleSet? Find(string? id) => id == InForceId ? InForce : null;

    private static RuleSet Read(string id)
    {
        using Stream stream = typeof(RuleSets).Assembly.GetManifestResourceStream($"{id}.json")
            ?? throw new InvalidOperationException($"The rule set {id} is not in the assembly.");
        return RuleSetReader.Read(stream);
    }
}
