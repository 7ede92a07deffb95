using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>A session as the API shows it.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Department">Whose commission sits.</param>
/// <param name="On">Its day; that of the second notice once there is one.</param>
/// <param name="Cancelled">Whether it was called off.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Formation">Who sits.</param>
/// <param name="SecondNotice">Whether it sits on a second notice.</param>
/// <param name="Sitting">Who took part; null before anything was recorded.</param>
internal sealed record SessionPage(
    SessionId Session,
    Department Department,
    DateOnly On,
    bool Cancelled,
    SessionStatus Status,
    Formation Formation,
    bool SecondNotice,
    Sitting? Sitting)
{
    /// <summary>The page of a session that was planned.</summary>
    public static SessionPage Of(SessionId id, Session session) => session.Facts is { } facts
        ? new(id, facts.Department, facts.On, session.Cancelled, session.Status, facts.Formation, facts.SecondNotice, facts.Sitting)
        : throw new ArgumentException("There is no such session.", nameof(session));
}
