namespace PspWorkflow.Law;

/// <summary>One ground of a refusal, with what it rests on or what excludes it.</summary>
/// <param name="Code">Its persisted name.</param>
/// <param name="Wording">How the decision words it, in French.</param>
/// <param name="Article">The article that allows it, or the reference that excludes it.</param>
/// <param name="For">The requests on which it can be invoked.</param>
public sealed record Ground(LegalGround Code, string Wording, string Article, IReadOnlyList<RequestKind> For)
{
    /// <summary>Whether case law or the purpose of the law excludes it: it cannot carry a refusal.</summary>
    public bool Excluded { get; init; }

    /// <summary>Whether the law it rests on stands only in the sealed text: nobody can tell from here that it is lawful.</summary>
    public bool Quoted { get; init; }
}

/// <summary>An excluded ground kept in a refusal on purpose: who answers for it, and why.</summary>
/// <param name="By">The named human who decides.</param>
/// <param name="Reason">Sealed text.</param>
public sealed record GroundOverride(ActorId By, TextId Reason);
