namespace PspWorkflow.Law;

/// <summary>One appeal.</summary>
/// <param name="Kind">To whom it goes.</param>
/// <param name="Against">Which decision.</param>
/// <param name="NotifiedOn">Day on which that decision was notified; with <paramref name="Against"/> it names the decision.</param>
/// <param name="LodgedOn">Day on which it was lodged.</param>
/// <param name="SilenceMonths">Months of silence that reject an administrative appeal.</param>
/// <remarks>Source: CRPA, art. L411-2 and L411-7; CJA, art. R421-1 and R421-2.</remarks>
public sealed record Appeal(AppealKind Kind, AppealedDecision Against, DateOnly NotifiedOn, DateOnly LodgedOn, int SilenceMonths)
{
    /// <summary>What became of it, or null.</summary>
    public AppealOutcome? Outcome { get; init; }

    /// <summary>Day of that outcome, or null.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>Day on which silence rejects it; null before a court, whose silence means nothing.</summary>
    public DateOnly? SilenceRejectsOn => Kind is AppealKind.ToCourt ? null : Deadlines.AppealSilence(LodgedOn, SilenceMonths).Day;

    /// <summary>Where it stands on a day. Silence is stated, nobody decides it.</summary>
    public AppealStatus StatusOn(DateOnly day) =>
        Outcome switch
        {
            AppealOutcome.Rejected => AppealStatus.Rejected,
            AppealOutcome.Withdrawn => AppealStatus.Withdrawn,
            AppealOutcome.Granted => AppealStatus.Granted,
            _ => day >= SilenceRejectsOn ? AppealStatus.ImplicitlyRejected : AppealStatus.Pending,
        };
}

/// <summary>One appeal as a summary shows it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Appeal">All that is known of it.</param>
public sealed record AppealLine(AppealStatus Status, Appeal Appeal);

/// <summary>A notified decision that can be appealed, and until when it can be brought before the court.</summary>
/// <param name="Against">Which decision.</param>
/// <param name="NotifiedOn">Day of its notification.</param>
/// <param name="IsOpposable">Whether the notification stated remedies and time limits; else no time limit runs.</param>
/// <param name="LastDay">Last day, inclusive; null when no time limit runs or an appeal holds it.</param>
/// <remarks>Source: CJA, art. R421-1, R421-2 and R421-5; CRPA, art. L411-2.</remarks>
public sealed record Remedy(AppealedDecision Against, DateOnly NotifiedOn, bool IsOpposable, DateOnly? LastDay = null);
