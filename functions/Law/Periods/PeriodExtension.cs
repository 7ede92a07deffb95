namespace PspWorkflow.Law;

/// <summary>Months that a legal text added to a period.</summary>
/// <param name="Text">Reference of the text.</param>
/// <param name="Months">Months granted.</param>
public sealed record PeriodExtension(string Text, int Months);
