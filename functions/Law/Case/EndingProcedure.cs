namespace PspWorkflow.Law;

/// <summary>The procedure in which the person is heard before a running path may be ended against her will.</summary>
/// <param name="Period">Number of the last period open when she was told; the procedure lapses with it.</param>
/// <param name="InformedOn">Day on which she was told.</param>
/// <param name="Grounds">Grounds in law that she was told; a decision rests on no others.</param>
/// <param name="Deadline">Last day for her observations, inclusive; null when she is not heard.</param>
/// <remarks>Source: CRPA, art. L121-1, L121-2, L122-1 and L122-2.</remarks>
public sealed record EndingProcedure(int Period, DateOnly InformedOn, IReadOnlyList<EndingGround> Grounds, DateOnly? Deadline)
{
    /// <summary>The day to which that deadline moves when it is a day of rest, else the same; null when she is not heard.</summary>
    public DateOnly? ObservationsUntil { get; init; } = Deadline;

    /// <summary>Why she is not heard first, or null.</summary>
    public HearingException? Exception { get; init; }

    /// <summary>Legal day on which her observations, her hearing or her waiver were recorded first, or null.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Whether she asked for a hearing that has not been held.</summary>
    public bool HearingDue { get; init; }

    /// <summary>Sense of the association's opinion, or null.</summary>
    public OpinionSense? AssociationOpinion { get; init; }

    /// <summary>Sense of the commission's opinion, or null; an adjournment is none.</summary>
    public OpinionSense? CommissionOpinion { get; init; }

    /// <summary>The decision to end the path, or null.</summary>
    public EndingDecision? Decision { get; init; }

    /// <summary>Where it stands on a day, for a path of which that period ends on <paramref name="end"/>, exclusive.</summary>
    public EndingStatus StatusOn(DateOnly day, DateOnly end) =>
        Decision switch
        {
            { NotifiedOn: not null } => EndingStatus.Notified,
            _ when day >= end => EndingStatus.Lapsed,
            { SignedOn: not null } => EndingStatus.Notification,
            not null => EndingStatus.Signature,
            null when MayBeDecidedOn(day) => EndingStatus.Decision,
            null => EndingStatus.Observations,
        };

    /// <summary>Whether her time to answer is over, used or excused.</summary>
    public bool MayBeDecidedOn(DateOnly day) => Exception is not null || AnsweredOn is not null || day > ObservationsUntil;
}

/// <summary>The decision to end a path.</summary>
/// <param name="TakenOn">Legal day of the decision.</param>
/// <param name="Decider">Who, in what capacity, under which delegation.</param>
/// <param name="Grounds">Grounds in law.</param>
/// <param name="Facts">Sealed text with the grounds in fact.</param>
public sealed record EndingDecision(DateOnly TakenOn, Decider Decider, IReadOnlyList<EndingGround> Grounds, TextId Facts)
{
    /// <summary>Date on the signed copy, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Day on which it reached the person, or null.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Whether the notification stated remedies and time limits, or null.</summary>
    public bool? StatesRemedies { get; init; }
}

/// <summary>A procedure to end the path as a summary shows it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Procedure">All that is known of it.</param>
public sealed record EndingLine(EndingStatus Status, EndingProcedure Procedure);
