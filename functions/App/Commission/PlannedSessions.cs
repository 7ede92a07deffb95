using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The sessions of a department that can still hear a case, as their own streams tell it.</summary>
public sealed class PlannedSessions(IRegister register, SessionBook sessions)
{
    /// <summary>Day of the next one, on a day or later; null when none is planned.</summary>
    internal async Task<DateOnly?> NextAsync(Department department, DateOnly from, CancellationToken cancellation)
    {
        DateOnly? next = null;
        Page page = new();
        while (true)
        {
            Paged<SessionId> found = await register.SessionsAsync(department, page, cancellation);
            foreach (SessionId id in found.Items)
            {
                Session session = await sessions.ReadAsync(id, cancellation);
                if (session is { WhyNotOnAgenda: null, On: { } on } && on >= from && !(on >= next))
                {
                    next = on;
                }
            }

            if (found.Next is null)
            {
                return next;
            }

            page = page with { After = found.Next };
        }
    }
}
