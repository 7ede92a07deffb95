using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>Writes the act that records the commission's opinion, by whichever road it was said.</summary>
public sealed class OpinionWriter(SessionBook sessions, MemberBook members)
{
    /// <summary>What became of the session enters with the act and stays in its event; of a session of elsewhere nothing does.</summary>
    internal async Task<Written> WriteAsync(CaseId id, GiveCommissionOpinion.Body body, Draft draft, CancellationToken cancellation)
    {
        Act.GiveCommissionOpinion act = new(draft.By, draft.At, body.Sense, body.Session, draft.Seal(body.Text)) { Replaces = body.Replaces, Votes = body.Votes };
        if (body.Session.Department != draft.Author.Department)
        {
            return act;
        }

        Session session = await sessions.ReadAsync(body.Session, cancellation);
        if (session.On is not { } day)
        {
            return act;
        }

        CommissionMembers list = await members.ReadAsync(body.Session.Department, cancellation);
        return session.Cancelled ? Refusals.SessionCancelled : act with { Hearing = session.HearingOf(id), MembersRecorded = list.IsRecordedOn(day) };
    }
}
