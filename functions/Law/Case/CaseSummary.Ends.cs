namespace PspWorkflow.Law;

public sealed partial record CaseSummary
{
    /// <summary>The end of the path before its term, or null.</summary>
    public EarlyEnd? EarlyEnd { get; init; }

    /// <summary>The procedure to end the path that was opened last, or null.</summary>
    public EndingLine? Ending { get; init; }

    /// <summary>The notified decision that can be appealed, with its time limit, or null.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Every appeal, in order.</summary>
    public IReadOnlyList<AppealLine> Appeals { get; init; } = [];

    /// <summary>The department that was asked to take the path over, or null.</summary>
    public Transfer? Transfer { get; init; }
}
