namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>An appeal against the last unfavourable decision that was notified is recorded; a late one too: who answers it says what that means.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">To whom it goes.</param>
    /// <param name="LodgedOn">Day on which it was lodged: from the notification to the day of the act.</param>
    /// <remarks>Source: CRPA, art. L411-2; CJA, art. R421-1.</remarks>
    public sealed record LodgeAppeal(ActorId By, DateTimeOffset At, AppealKind Kind, DateOnly LodgedOn) : Act(By, At);

    /// <summary>An appeal was rejected, by the administration or the court, or withdrawn.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">Which appeal.</param>
    /// <param name="Outcome">Rejected or withdrawn; to grant one is an act of its own.</param>
    /// <param name="On">Day on which the rejection reached the person, or she withdrew: from the day it was lodged to the day of the act.</param>
    /// <remarks>Source: CRPA, art. L411-2 and L411-7.</remarks>
    public sealed record SettleAppeal(ActorId By, DateTimeOffset At, AppealKind Kind, AppealOutcome Outcome, DateOnly On) : Act(By, At);

    /// <summary>The prefect, or who decides for the prefect, grants an administrative appeal: a new decision, on the opinions already given.</summary>
    /// <param name="By">Who acts; the same as the decider.</param>
    /// <param name="At">When.</param>
    /// <param name="Decider">Who decides, under a delegation in force on both days.</param>
    /// <param name="Kind">Which appeal, not one to the court.</param>
    /// <param name="SignedOn">Date on the signed copy: from the day the appeal was lodged to the day of the act.</param>
    /// <remarks>Source: CASF, art. L121-9, II; CRPA, art. L212-1 and L411-2.</remarks>
    public sealed record GrantAppeal(ActorId By, DateTimeOffset At, Decider Decider, AppealKind Kind, DateOnly SignedOn) : Act(By, At);

    /// <summary>A judgment grants the appeal to the court: it needs no opinion and may open the path.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="ReadOn">Date of the judgment: from the day the appeal was lodged to the day of the act.</param>
    /// <remarks>Source: Conseil d'État, 19 November 2021, n° 440802 (plein contentieux).</remarks>
    public sealed record RecordJudgment(ActorId By, DateTimeOffset At, DateOnly ReadOn) : Act(By, At);
}
