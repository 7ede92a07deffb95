namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The session was cancelled or convened a second time: the case on its agenda follows.</summary>
    /// <param name="By">Who cancelled or convened.</param>
    /// <param name="At">When.</param>
    /// <param name="Session">The session.</param>
    /// <param name="SessionOn">Its new day, as its own stream shows it; null when it was cancelled, and the request waits again.</param>
    /// <param name="Urgent">Whether urgency excused the second notice's delay.</param>
    /// <remarks>Source: CRPA, art. R133-10.</remarks>
    public sealed record FollowSession(ActorId By, DateTimeOffset At, SessionId Session, DateOnly? SessionOn, bool Urgent) : Act(By, At);
}
