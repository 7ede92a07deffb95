namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>An alert was due, and there was nothing to say: a session is planned, or the period is over. The look is remembered, so that it is not made for ever.</summary>
    /// <param name="By">The clock.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">What it would have said.</param>
    /// <param name="Track">Its track.</param>
    /// <param name="DueOn">Legal day from which it was due.</param>
    /// <param name="Period">Number of the last period open.</param>
    /// <param name="SessionOn">Day of the session found; null when the period was over.</param>
    public sealed record AlertWithheld(
        ActorId By,
        DateTimeOffset At,
        AlertKind Kind,
        Track Track,
        DateOnly DueOn,
        int Period,
        DateOnly? SessionOn) : Event(By, At);
}
