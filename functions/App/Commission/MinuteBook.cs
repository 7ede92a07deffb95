using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Writes the minutes of a session from its stream and from those of the cases it heard.</summary>
public sealed class MinuteBook(EventLog log, IDirectory directory)
{
    /// <summary>The minutes of a session whose attendance is recorded.</summary>
    internal async Task<MinutesPage> WriteAsync(SessionId id, SessionStatus status, (SessionFacts Facts, Sitting Sitting) held, CancellationToken cancellation)
    {
        (SessionFacts facts, Sitting sitting) = held;
        List<MinutesMember> members = [];
        foreach (SeatedMember member in sitting.Members)
        {
            members.Add(await OfMemberAsync(member, sitting, cancellation));
        }

        List<MinutesCase> agenda = [];
        foreach (CaseId one in sitting.Agenda)
        {
            agenda.Add(await OfCaseAsync(one, id, held, cancellation));
        }

        return new(
            id, facts.Department, facts.On, status, facts.Formation, facts.SecondNotice, members, agenda, facts.Minutes.ApprovedOn, facts.Minutes.TransmittedOn);
    }

    private async Task<MinutesMember> OfMemberAsync(SeatedMember member, Sitting sitting, CancellationToken cancellation)
    {
        Account? account = await directory.FindAsync(member.Member, cancellation);
        Attendance? attendance = sitting.Attendances.FirstOrDefault(a => a.Member == member.Member);
        return new(member.Member, account?.DisplayName, account?.Capacity, member.Seat, attendance?.Way, attendance?.Through);
    }

    /// <summary>A correction takes the place of what it corrects, so the last opinion of the session counts.</summary>
    private async Task<MinutesCase> OfCaseAsync(CaseId id, SessionId session, (SessionFacts Facts, Sitting Sitting) held, CancellationToken cancellation)
    {
        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(id), cancellation);
        Event.CommissionOpinionGiven? opinion = events.OfType<Event.CommissionOpinionGiven>().LastOrDefault(given => given.Session == session);
        return new(
            id,
            opinion?.Sense,
            opinion?.Votes,
            held.Sitting.HearingOf(id, held.Facts.On, held.Facts.SecondNotice).QuorumReached,
            [.. held.Sitting.Recusals.Where(r => r.Case == id)],
            [.. held.Facts.Minutes.Dissents.Where(d => d.Case == id).Select(d => d.Member)]);
    }
}
