using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>A session as the API shows it.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Department">Whose commission sits.</param>
/// <param name="On">Its day.</param>
/// <param name="Cancelled">Whether it was called off.</param>
internal sealed record SessionPage(SessionId Session, Department Department, DateOnly On, bool Cancelled);
