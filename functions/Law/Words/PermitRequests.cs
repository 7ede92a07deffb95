namespace PspWorkflow.Law;

/// <summary>What a request for a residence document was answered.</summary>
public enum PermitAnswer
{
    /// <summary>A document was issued or renewed.</summary>
    Issued,

    /// <summary>Refused expressly.</summary>
    Refused,
}

/// <summary>One request for a residence document.</summary>
/// <param name="RequestedOn">When it was made.</param>
/// <param name="ReceiptOn">When the receipt was handed over, or null: from there the file is presumed complete and the clock of silence runs.</param>
/// <remarks>Source: CESEDA, art. R431-12, R432-2; Conseil d'État, avis n° 499904 of 6 May 2025 (excerpt).</remarks>
public sealed record PermitRequest(DateOnly RequestedOn, DateOnly? ReceiptOn)
{
    /// <summary>The answer, or null.</summary>
    public PermitAnswer? Answer { get; init; }

    /// <summary>The day from which the answer counts, or null.</summary>
    public DateOnly? AnsweredOn { get; init; }
}
