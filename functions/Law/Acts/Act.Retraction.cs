namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>A named person takes back what was recorded in error, and the case goes on as if it had not been.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Record">What was recorded; it must be what stands last.</param>
    /// <remarks>Source: own rule, no text found. It gives no right: what was decided before stands again.</remarks>
    public sealed record Retract(ActorId By, DateTimeOffset At, RetractableRecord Record) : Act(By, At)
    {
        /// <summary>Whether the association acts; what it heard from the person, nobody else takes back.</summary>
        public bool ByAssociation { get; init; }

        /// <summary>Sealed text with the error; without it nothing is taken back.</summary>
        public TextId? Reason { get; init; }
    }
}
