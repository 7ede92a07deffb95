using System.Globalization;

namespace PspWorkflow.Law;

/// <summary>Why a refusal happens: what answers it depends on it.</summary>
public enum RefusalKind
{
    /// <summary>Not now: the case is elsewhere in the procedure.</summary>
    OutOfOrder,

    /// <summary>Never as it stands: a date, a piece or a reason is wrong or missing.</summary>
    Invalid,

    /// <summary>Not by this author.</summary>
    Forbidden,
}

/// <summary>Why an act cannot be.</summary>
/// <param name="Code">Stable and never used again for something else ("PSP-0301").</param>
/// <param name="Sentence">Why, in French, for people.</param>
/// <param name="Article">The article it rests on, or null for a rule of this product.</param>
/// <param name="Kind">What sort of refusal it is.</param>
public sealed record Refusal(string Code, string Sentence, string? Article, RefusalKind Kind)
{
    /// <summary>The same refusal with the number that the rule set gives in the place that its sentence keeps for it ({0}).</summary>
    internal Refusal Stating(int number) => this with { Sentence = string.Format(CultureInfo.InvariantCulture, Sentence, number) };
}
