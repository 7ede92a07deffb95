namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>An appeal was lodged.</summary>
    public sealed record AppealLodged(
        ActorId By,
        DateTimeOffset At,
        AppealKind Kind,
        AppealedDecision Against,
        DateOnly NotifiedOn,
        DateOnly LodgedOn) : Event(By, At);

    /// <summary>An appeal was rejected or withdrawn.</summary>
    public sealed record AppealSettled(ActorId By, DateTimeOffset At, AppealKind Kind, AppealOutcome Outcome, DateOnly On) : Event(By, At);

    /// <summary>A named human granted an administrative appeal by a signed decision.</summary>
    public sealed record AppealGranted(ActorId By, DateTimeOffset At, Decider Decider, AppealKind Kind, DateOnly SignedOn) : Event(By, At);

    /// <summary>A judgment granted the appeal to the court.</summary>
    public sealed record JudgmentRecorded(ActorId By, DateTimeOffset At, DateOnly ReadOn) : Event(By, At);

    /// <summary>The case is open again: an appeal was granted.</summary>
    public sealed record CaseReopened(ActorId By, DateTimeOffset At) : Event(By, At);

    /// <summary>The path goes on as if it had not been ended.</summary>
    public sealed record PathRestored(ActorId By, DateTimeOffset At) : Event(By, At);
}
