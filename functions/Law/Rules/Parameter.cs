namespace PspWorkflow.Law;

/// <summary>How sure a parameter is.</summary>
public enum Certainty
{
    /// <summary>Read in the full text of its source.</summary>
    Confirmed,

    /// <summary>Read in an excerpt or a secondary source.</summary>
    Excerpt,

    /// <summary>The texts found are silent or contradict each other: a jurist must say.</summary>
    Unconfirmed,

    /// <summary>Our own choice; no text asks for it.</summary>
    Own,
}

/// <summary>One named value of a rule set, with where it comes from.</summary>
/// <param name="Name">Its name ("period.months").</param>
/// <param name="Value">Its value as JSON text.</param>
/// <param name="Source">Article or other source.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Note">Remark, or null.</param>
public sealed record Parameter(string Name, string Value, string Source, Certainty Certainty, string? Note);
