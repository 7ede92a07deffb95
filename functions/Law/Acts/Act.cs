namespace PspWorkflow.Law;

/// <summary>What somebody asks to do in a case. Time and the facts of other streams enter with the act.</summary>
public abstract partial record Act
{
    private Act(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>The named account that acts; <see cref="ActorId.Clock"/> for <see cref="RaiseAlerts"/> only.</summary>
    public ActorId By { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The legal day of the act, Europe/Paris.</summary>
    public DateOnly Day => LegalCalendar.DayOf(At);
}
