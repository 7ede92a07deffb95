namespace PspWorkflow.Law;

/// <summary>The rule sets this release carries.</summary>
public static class RuleSets
{
    /// <summary>Id of the law in force.</summary>
    public const string InForceId = "in-force";

    /// <summary>The law in force.</summary>
    public static RuleSet InForce { get; } = Read(InForceId);

    /// <summary>Id of the associations' proposal.</summary>
    public const string PhaseThreeId = "phase-iii";

    /// <summary>The associations' proposal: twelve months, once renewable. No law.</summary>
    public static RuleSet PhaseThree { get; } = Read(PhaseThreeId);

    /// <summary>The rule set of that id that this release carries, or null.</summary>
    public static RuleSet? Find(string? id) => RuleBook.Released.Find(id);

    private static RuleSet Read(string id)
    {
        using Stream stream = typeof(RuleSets).Assembly.GetManifestResourceStream($"{id}.json")
            ?? throw new InvalidOperationException($"The rule set {id} is not in the assembly.");
        return RuleSetReader.Read(stream);
    }
}
