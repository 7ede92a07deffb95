namespace PspWorkflow.Law;

public sealed partial record CaseSummary
{
    /// <summary>The end of the path before its term, or null.</summary>
    public EarlyEnd? EarlyEnd { get; init; }
}
