namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The secretariat puts the request on the agenda of a session, or moves it to another one.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Session">The session.</param>
    /// <param name="SessionOn">Its day, as its own stream shows it.</param>
    /// <param name="SessionDepartment">Its department.</param>
    /// <param name="Urgent">Whether urgency excuses a notice shorter than five days.</param>
    /// <remarks>Source: CASF, art. R121-12-6; CRPA, art. R133-8. The session must not be cancelled: ask <see cref="Law.Session.WhyNotOnAgenda"/> first.</remarks>
    public sealed record PutOnAgenda(
        ActorId By,
        DateTimeOffset At,
        SessionId Session,
        DateOnly SessionOn,
        Department SessionDepartment,
        bool Urgent) : Act(By, At);

    /// <summary>The association gives its own opinion on the request.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Sense">Any sense but <see cref="OpinionSense.Adjourned"/>.</param>
    /// <param name="GivenOn">Day it bears; not after the day of the act.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CASF, art. L121-9, II and R121-12-9.</remarks>
    public sealed record GiveAssociationOpinion(ActorId By, DateTimeOffset At, OpinionSense Sense, DateOnly GivenOn, TextId? Text)
        : Act(By, At)
    {
        /// <summary>Whether it takes the place of the opinion that the association gave on this request, as long as nothing is decided; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>The secretariat records the commission's opinion, on the session day or later.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Sense">Its sense; <see cref="OpinionSense.Adjourned"/> sends the file back to wait for a session.</param>
    /// <param name="Session">The session that heard the request.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CASF, art. L121-9, II and R121-12-6; CRPA, art. R133-13.</remarks>
    public sealed record GiveCommissionOpinion(ActorId By, DateTimeOffset At, OpinionSense Sense, SessionId Session, TextId? Text)
        : Act(By, At)
    {
        /// <summary>Whether it takes the place of what was recorded of that session, as long as nothing is decided; both stay on record.</summary>
        public bool Replaces { get; init; }

        /// <summary>What the commission was when it heard the case (<see cref="Law.Session.HearingOf"/>); null when nobody recorded who took part.</summary>
        public Hearing? Hearing { get; init; }

        /// <summary>Whether the department's list of members counts on the day of the session (<see cref="CommissionMembers.IsRecordedOn"/>).</summary>
        public bool MembersRecorded { get; init; }

        /// <summary>How the vote went; needed when the attendance is recorded, save for an adjournment.</summary>
        public Votes? Votes { get; init; }
    }
}
