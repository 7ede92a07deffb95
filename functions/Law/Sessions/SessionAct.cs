namespace PspWorkflow.Law;

/// <summary>What somebody asks to do with a session of the commission.</summary>
public abstract partial record SessionAct
{
    private SessionAct(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>The named account that acts.</summary>
    public ActorId By { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The legal day of the act, Europe/Paris.</summary>
    public DateOnly Day => LegalCalendar.DayOf(At);

    /// <summary>The secretariat plans a session, on the day of the act or later.</summary>
    public sealed record Plan(ActorId By, DateTimeOffset At, Department Department, DateOnly On, Formation Formation = Formation.Restricted)
        : SessionAct(By, At);

    /// <summary>The secretariat cancels a session, on its day at the latest, or after a session without quorum. Its cases wait again.</summary>
    public sealed record Cancel(ActorId By, DateTimeOffset At, CancellationReason? Reason = null) : SessionAct(By, At);

    /// <summary>The secretariat records that the members were convened.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Notice">When and how, with what.</param>
    /// <remarks>Source: CRPA, art. R133-5 and R133-8.</remarks>
    public sealed record Convene(ActorId By, DateTimeOffset At, SessionNotice Notice) : SessionAct(By, At);

    /// <summary>The secretariat records a second notice, with the same agenda, after a session without quorum.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="On">Its new day.</param>
    /// <param name="Notice">When and how, with what.</param>
    /// <remarks>Source: CRPA, art. R133-10.</remarks>
    public sealed record ConveneAgain(ActorId By, DateTimeOffset At, DateOnly On, SessionNotice Notice) : SessionAct(By, At);

    /// <summary>The secretariat records who took part: the session was held, or had no quorum.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Members">Who sits on the day of the session, from the list of members.</param>
    /// <param name="Attendances">Who took part, and how.</param>
    /// <param name="Recusals">Who stayed out of which case.</param>
    /// <param name="Agenda">The cases on its agenda.</param>
    /// <remarks>Source: CRPA, art. R133-3, R133-9, R133-10 and R133-12.</remarks>
    public sealed record RecordAttendance(
        ActorId By,
        DateTimeOffset At,
        IReadOnlyList<Membership> Members,
        IReadOnlyList<Attendance> Attendances,
        IReadOnlyList<Recusal> Recusals,
        IReadOnlyList<CaseId> Agenda) : SessionAct(By, At)
    {
        /// <summary>Whether it takes the place of what was recorded; both stay on record.</summary>
        public bool Replaces { get; init; }
    }
}

/// <summary>A notice to the members.</summary>
/// <param name="SentOn">Day on which it left.</param>
/// <param name="Means">How.</param>
/// <param name="Urgent">Whether urgency excuses a notice shorter than five days.</param>
/// <param name="WithAgenda">Whether the agenda, and the documents if any, went with it.</param>
public sealed record SessionNotice(DateOnly SentOn, NoticeMeans Means, bool Urgent, bool WithAgenda);
