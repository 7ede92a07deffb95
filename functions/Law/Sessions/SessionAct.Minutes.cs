namespace PspWorkflow.Law;

public abstract partial record SessionAct
{
    /// <summary>A member asks that their dissent from one opinion be mentioned, until the minutes are approved.</summary>
    /// <remarks>Source: CRPA, art. R133-13.</remarks>
    public sealed record MentionDissent(ActorId By, DateTimeOffset At, CaseId Case, ActorId Member) : SessionAct(By, At);

    /// <summary>The minutes are approved: from then on nothing in them changes.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="On">Day of the approval: from the session to the day of the act.</param>
    /// <remarks>Source: CRPA, art. R133-13 for the minutes; their approval is practice.</remarks>
    public sealed record ApproveMinutes(ActorId By, DateTimeOffset At, DateOnly On) : SessionAct(By, At);

    /// <summary>The approved minutes, and with them the opinions, are transmitted to the authority that decides.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="On">Day of the transmission: from the approval to the day of the act.</param>
    /// <remarks>Source: CRPA, art. R133-13.</remarks>
    public sealed record TransmitMinutes(ActorId By, DateTimeOffset At, DateOnly On) : SessionAct(By, At);
}
