using Microsoft.DurableTask.Client;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Operations;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The cases on the agenda of a session: each says so in its own stream, the list of the department leads to them.</summary>
public sealed class Agenda(IRegister register, CaseReader cases, Clerk clerk, Waker waker)
{
    /// <summary>The cases that wait for this session, by number.</summary>
    internal async Task<IReadOnlyList<CaseId>> OfAsync(SessionId session, CancellationToken cancellation)
    {
        List<CaseId> found = [];
        Page page = new();
        while (true)
        {
            Paged<CaseLine> lines = await register.ListAsync(new CaseFilter(session.Department), page, cancellation);
            foreach (CaseLine line in lines.Items.Where(line => line.Stage != nameof(Stage.Closed)))
            {
                CaseAt at = await cases.ReadAsync(line.Case, cancellation);
                if (at.Exists && at.Facts.Current is Request.OnAgenda on && on.Session == session)
                {
                    found.Add(line.Case);
                }
            }

            if (lines.Next is null)
            {
                return found;
            }

            page = page with { After = lines.Next };
        }
    }

    /// <summary>Has every case follow its session; done again it finds nothing left to do, so a repetition ends what was interrupted.</summary>
    /// <param name="client">To wake the orchestrations of the cases.</param>
    /// <param name="session">The session.</param>
    /// <param name="draft">Who cancelled or convened again, and when.</param>
    /// <param name="moved">Its new day and whether that was urgent; null when it was cancelled.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task FollowAsync(DurableTaskClient client, SessionId session, Draft draft, (DateOnly On, bool Urgent)? moved, CancellationToken cancellation)
    {
        foreach (CaseId id in await OfAsync(session, cancellation))
        {
            Act act = new Act.FollowSession(draft.By, draft.At, session, moved?.On, moved?.Urgent ?? false);
            KeyUse key = new(ActKey.Unrepeatable(), "agenda"); // the law itself refuses to follow twice
            await clerk.FileAsync(id, new Filing(act, key, []), cancellation);
            await waker.TryWakeAsync(client, id);
        }
    }
}
