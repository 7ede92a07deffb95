namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The authority puts right what was recorded of the last decision that was notified: a slip of the hand, never another decision.</summary>
    /// <param name="By">Who acts; the same as the decider.</param>
    /// <param name="At">When.</param>
    /// <param name="Decider">Who rectifies, under a delegation in force on the day of the act and on its date.</param>
    /// <param name="On">Date of the rectifying act: from the day of the decision to the day of the act.</param>
    /// <param name="Data">What the papers say; what was recorded rightly may be left out.</param>
    /// <remarks>
    /// <para>It never worsens her position: that takes a new decision, after a hearing (CRPA, art. L121-1, L242-1).</para>
    /// <para>Source: CRPA, art. L242-1; that a slip may be put right at any time is case law, not retrieved.</para>
    /// </remarks>
    public sealed record Rectify(ActorId By, DateTimeOffset At, Decider Decider, DateOnly On, Rectification Data) : Act(By, At)
    {
        /// <summary>Sealed text with the reason; without it nothing is rectified.</summary>
        public TextId? Reason { get; init; }
    }
}
