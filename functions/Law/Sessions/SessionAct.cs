namespace PspWorkflow.Law;

/// <summary>What somebody asks to do with a session of the commission.</summary>
public abstract record SessionAct
{
    private SessionAct(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>The named account that acts.</summary>
    public ActorId By { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The legal day of the act, Europe/Paris.</summary>
    public DateOnly Day => LegalCalendar.DayOf(At);

    /// <summary>The secretariat plans a session, on the day of the act or later.</summary>
    public sealed record Plan(ActorId By, DateTimeOffset At, Department Department, DateOnly On) : SessionAct(By, At);

    /// <summary>The secretariat cancels a session, on its day at the latest.</summary>
    public sealed record Cancel(ActorId By, DateTimeOffset At) : SessionAct(By, At);
}
