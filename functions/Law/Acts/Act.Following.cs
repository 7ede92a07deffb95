namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The foreigners' service records the residence document it issued or renewed.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day, inclusive.</param>
    /// <param name="Number">Sealed text with its number.</param>
    /// <remarks>
    /// <para>A document of the same kind and first day takes the place of the one recorded before: a slip in its last day is put right.</para>
    /// <para>Source: CESEDA, art. L425-4; CASF, art. R121-12-13.</para>
    /// </remarks>
    public sealed record RecordPermit(ActorId By, DateTimeOffset At, PermitKind Kind, DateOnly From, DateOnly Until, TextId Number)
        : Act(By, At);

    /// <summary>The association reports on the path.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">Which report.</param>
    /// <param name="WrittenOn">Day it bears: from the first day of the path to the day of the act.</param>
    /// <param name="Text">Sealed text; each report has its own.</param>
    /// <remarks>Source: CASF, art. R121-12-9 and R121-12-12.</remarks>
    public sealed record GiveReport(ActorId By, DateTimeOffset At, ReportKind Kind, DateOnly WrittenOn, TextId Text) : Act(By, At);

    /// <summary>The association requests the renewal, on a report about the period to renew.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Report">Sealed text of a report given before.</param>
    /// <remarks>Source: CASF, art. R121-12-6 and R121-12-9.</remarks>
    public sealed record RequestRenewal(ActorId By, DateTimeOffset At, TextId Report) : Act(By, At);

    /// <summary>A named person records that the path is over; no timer ever does.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Cause"><see cref="ClosingCause.Maximum"/> at the legal maximum, else <see cref="ClosingCause.Lapsed"/>.</param>
    /// <param name="On">Day of the closing: from the day after the last period to the day of the act.</param>
    public sealed record Close(ActorId By, DateTimeOffset At, ClosingCause Cause, DateOnly On) : Act(By, At);

    /// <summary>The clock asks for the alerts of one track that are due; it decides nothing.</summary>
    /// <param name="By"><see cref="ActorId.Clock"/>.</param>
    /// <param name="At">When.</param>
    /// <param name="Track">Which track.</param>
    /// <remarks>
    /// Of several that are due and say the same thing, only the latest is raised: the earlier ones are overtaken.
    /// When none is due the act is refused with <see cref="Refusals.NothingDue"/>, and nothing has to be written.
    /// </remarks>
    public sealed record RaiseAlerts(ActorId By, DateTimeOffset At, Track Track) : Act(By, At)
    {
        /// <summary>The sessions of the department, from their own streams; null when nobody looked, and nothing is said of them.</summary>
        public SessionLook? Sessions { get; init; }
    }
}
