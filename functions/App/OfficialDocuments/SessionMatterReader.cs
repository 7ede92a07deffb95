using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Commission;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Gathers what the documents of a session are written from.</summary>
public sealed class SessionMatterReader(EventLog log, Agenda agenda, MemberBook members, MinuteBook minutes, IDirectory directory, IConfiguration configuration)
{
    /// <summary>The matter of a session that was planned, or null.</summary>
    internal async Task<SessionMatter?> ReadAsync(SessionId id, CancellationToken cancellation)
    {
        IReadOnlyList<SessionEvent> events = await log.ReadAsync<SessionEvent>(StreamId.Of(id), cancellation);
        Session session = Session.Replay(events);
        if (session.Facts is not { } facts)
        {
            return null;
        }

        IReadOnlyList<Membership> sitting = (await members.ReadAsync(facts.Department, cancellation)).SittingOn(facts.On);
        IReadOnlyList<Account> secretaries = await directory.ListAsync(Role.Secretariat, facts.Department, null, cancellation);
        return new SessionMatter(id, facts)
        {
            Authority = Authority.Of(facts.Department, configuration),
            Secretary = secretaries.Count > 0 ? secretaries[0] : null,
            Names = await NamesAsync(sitting.Select(member => member.Member).Concat(InSitting(facts)), cancellation),
            Members = sitting,
            Agenda = await AgendaAsync(facts.Sitting?.Agenda ?? await agenda.OfAsync(id, cancellation), cancellation),
            Minutes = facts.Sitting is { } took ? await minutes.WriteAsync(id, session.Status, (facts, took), cancellation) : null,
            Version = events.Count,
            At = events[^1].At,
        };
    }

    private static IEnumerable<ActorId> InSitting(SessionFacts facts) =>
        facts.Sitting is { } sitting
            ? sitting.Members.Select(member => member.Member).Concat(sitting.Attendances.Select(one => one.Through).OfType<ActorId>())
            : [];

    private async Task<Dictionary<ActorId, string>> NamesAsync(IEnumerable<ActorId> people, CancellationToken cancellation)
    {
        Dictionary<ActorId, string> names = [];
        foreach (ActorId person in people.Distinct())
        {
            if (await directory.FindAsync(person, cancellation) is { } account)
            {
                names[person] = $"{account.DisplayName}, {account.Capacity}";
            }
        }

        return names;
    }

    private async Task<IReadOnlyList<(CaseId, string, RequestKind)>> AgendaAsync(IEnumerable<CaseId> cases, CancellationToken cancellation)
    {
        List<(CaseId, string, RequestKind)> lines = [];
        foreach (CaseId id in cases)
        {
            CaseFacts facts = PspCase.Replay(await log.ReadAsync<Event>(StreamId.Of(id), cancellation)).Facts!;
            lines.Add((id, configuration.AssociationName(facts.Association), facts.Current.Facts.Kind));
        }

        return lines;
    }
}
