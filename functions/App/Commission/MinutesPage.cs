using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>The minutes of a session as the API shows them.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Department">Whose commission sat.</param>
/// <param name="On">When.</param>
/// <param name="Status">Held, or without quorum.</param>
/// <param name="Formation">Who sits.</param>
/// <param name="SecondNotice">Whether no quorum was asked.</param>
/// <param name="Members">Everybody who could sit, with how they took part.</param>
/// <param name="Agenda">The cases, with the sense of each opinion.</param>
/// <param name="ApprovedOn">Day of the approval, or null.</param>
/// <param name="TransmittedOn">Day of the transmission, or null.</param>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
internal sealed record MinutesPage(
    SessionId Session,
    Department Department,
    DateOnly On,
    SessionStatus Status,
    Formation Formation,
    bool SecondNotice,
    IReadOnlyList<MinutesMember> Members,
    IReadOnlyList<MinutesCase> Agenda,
    DateOnly? ApprovedOn,
    DateOnly? TransmittedOn);

/// <summary>One member in the minutes.</summary>
/// <param name="Member">The account.</param>
/// <param name="Name">First name and name; null while the member has no account.</param>
/// <param name="Capacity">Capacity; null while the member has no account.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Way">In which way they took part; null for who was absent.</param>
/// <param name="Through">The substitute, or the member who held the mandate.</param>
internal sealed record MinutesMember(ActorId Member, string? Name, string? Capacity, Seat Seat, AttendanceWay? Way, ActorId? Through);

/// <summary>One case in the minutes.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Opinion">The sense of the opinion; null when none is recorded.</param>
/// <param name="Votes">How the vote went, or null.</param>
/// <param name="QuorumReached">Whether half of those entitled took part in it.</param>
/// <param name="Recusals">Who stayed out.</param>
/// <param name="Dissents">Who had their dissent mentioned.</param>
internal sealed record MinutesCase(
    CaseId Case,
    OpinionSense? Opinion,
    Votes? Votes,
    bool QuorumReached,
    IReadOnlyList<Recusal> Recusals,
    IReadOnlyList<ActorId> Dissents);
