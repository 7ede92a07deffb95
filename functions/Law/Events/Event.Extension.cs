namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>A legal text extended a period; the ceiling moves with it.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Number">Number of the period.</param>
    /// <param name="Text">Reference of the text.</param>
    /// <param name="Months">Months granted.</param>
    /// <param name="From">First last day of a period that the text extends.</param>
    /// <param name="Until">Last one, inclusive.</param>
    /// <param name="End">Day after the new last day.</param>
    public sealed record PeriodExtended(
        ActorId By,
        DateTimeOffset At,
        int Number,
        string Text,
        int Months,
        DateOnly From,
        DateOnly Until,
        DateOnly End) : Event(By, At);
}
