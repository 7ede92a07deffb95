namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The residence document was requested, or the record of the request was completed.</summary>
    public sealed record PermitRequested(ActorId By, DateTimeOffset At, DateOnly RequestedOn, DateOnly? ReceiptOn) : Event(By, At);

    /// <summary>The residence document was refused expressly.</summary>
    public sealed record PermitRefused(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, TextId Facts) : Event(By, At);

    /// <summary>The residence document was withdrawn.</summary>
    public sealed record PermitWithdrawn(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, DateOnly HeardOn, TextId Facts)
        : Event(By, At);

    /// <summary>AFIS was requested for a period.</summary>
    public sealed record AidRequested(ActorId By, DateTimeOffset At, DateOnly RequestedOn, int Period) : Event(By, At);

    /// <summary>AFIS was granted, from a first to a last day, inclusive.</summary>
    public sealed record AidOpened(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly From, DateOnly Until) : Event(By, At);

    /// <summary>AFIS was refused.</summary>
    public sealed record AidRefused(ActorId By, DateTimeOffset At, DateOnly DecidedOn, IReadOnlyList<AidGround> Grounds, TextId Facts) : Event(By, At);

    /// <summary>AFIS was ended before its time; <paramref name="Until"/> is its last day, inclusive.</summary>
    public sealed record AidEnded(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, DateOnly HeardOn, DateOnly Until, TextId Facts)
        : Event(By, At);
}
