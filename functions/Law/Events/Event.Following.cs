namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>A residence document was recorded.</summary>
    public sealed record PermitRecorded(ActorId By, DateTimeOffset At, PermitKind Kind, DateOnly From, DateOnly Until, TextId Number)
        : Event(By, At);

    /// <summary>A report was given.</summary>
    public sealed record ReportGiven(ActorId By, DateTimeOffset At, ReportKind Kind, DateOnly WrittenOn, TextId Text) : Event(By, At);

    /// <summary>A renewal was requested.</summary>
    public sealed record RenewalRequested(ActorId By, DateTimeOffset At, TextId Report) : Event(By, At);

    /// <summary>The case was closed.</summary>
    public sealed record CaseClosed(ActorId By, DateTimeOffset At, ClosingCause Cause, DateOnly On) : Event(By, At);

    /// <summary>An alert was raised; it will not be raised again.</summary>
    public sealed record AlertRaised(ActorId By, DateTimeOffset At, AlertKind Kind, Track Track, DateOnly DueOn, int Period)
        : Event(By, At);
}
