namespace PspWorkflow.Law;

/// <summary>Who sits: the members by right, or with guests for the department's strategy.</summary>
/// <remarks>Practice of a department (2018); no text found names the two.</remarks>
public enum Formation
{
    /// <summary>Members only: opinions on individual requests.</summary>
    Restricted,

    /// <summary>With guests: the department's strategy.</summary>
    Enlarged,
}

/// <summary>How a notice was sent.</summary>
/// <remarks>Source: CRPA, art. R133-5 (any means).</remarks>
public enum NoticeMeans
{
    /// <summary>By electronic means.</summary>
    Electronic,

    /// <summary>By post.</summary>
    Post,

    /// <summary>Handed over.</summary>
    HandOver,
}

/// <summary>Why a session is cancelled.</summary>
public enum CancellationReason
{
    /// <summary>Nobody can take the chair.</summary>
    ChairUnavailable,

    /// <summary>Too many members said that they would not come.</summary>
    QuorumOutOfReach,

    /// <summary>There is nothing on the agenda.</summary>
    EmptyAgenda,

    /// <summary>It is put off for another reason.</summary>
    PutOff,
}

/// <summary>In which way a member takes part.</summary>
/// <remarks>Source: CRPA, art. R133-3, R133-9 and R133-10.</remarks>
public enum AttendanceWay
{
    /// <summary>In the room.</summary>
    InPerson,

    /// <summary>By telephone or video.</summary>
    Remote,

    /// <summary>Through the substitute named.</summary>
    BySubstitute,

    /// <summary>Through a mandate given to another member.</summary>
    ByMandate,
}

/// <summary>Why a member takes no part in one case.</summary>
/// <remarks>Source: CASF, art. R121-12-8; CRPA, art. R133-12.</remarks>
public enum RecusalGround
{
    /// <summary>The member represents the association that instructs the case.</summary>
    InstructingAssociation,

    /// <summary>A personal interest.</summary>
    PersonalInterest,
}

/// <summary>How one member takes part. Who is not named is absent.</summary>
/// <param name="Member">The member.</param>
/// <param name="Way">In which way.</param>
/// <param name="Through">The substitute, or the member who holds the mandate; null for who is there.</param>
public sealed record Attendance(ActorId Member, AttendanceWay Way, ActorId? Through);

/// <summary>One member takes no part in one case: counted neither for its quorum nor for its vote.</summary>
public sealed record Recusal(CaseId Case, ActorId Member, RecusalGround Ground);

/// <summary>One member on the day of a session.</summary>
/// <param name="Member">Who.</param>
/// <param name="Seat">In what capacity.</param>
/// <param name="Association">The association represented, or null.</param>
public sealed record SeatedMember(ActorId Member, Seat Seat, AssociationId? Association);
