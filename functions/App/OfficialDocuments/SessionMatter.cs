using PspWorkflow.App.Commission;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>All that the documents of a session are written from. Cases stand in them by number only: nobody at the table needs a name.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Facts">What it knows of itself.</param>
internal sealed record SessionMatter(SessionId Session, SessionFacts Facts)
{
    public required Authority Authority { get; init; }

    /// <summary>The agent of the secretariat, or null.</summary>
    public required Account? Secretary { get; init; }

    /// <summary>Who sits: name and capacity of each as printed.</summary>
    public required IReadOnlyDictionary<ActorId, string> Names { get; init; }

    /// <summary>Members who sit that day, in the order of the list of seats.</summary>
    public required IReadOnlyList<Membership> Members { get; init; }

    /// <summary>The cases on its agenda, with the association that presents each.</summary>
    public required IReadOnlyList<(CaseId Case, string Association, RequestKind Kind)> Agenda { get; init; }

    /// <summary>The minutes; null before anybody recorded who took part.</summary>
    public required MinutesPage? Minutes { get; init; }

    /// <summary>Version of the session.</summary>
    public required long Version { get; init; }

    /// <summary>The instant of what happened last to it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A member as printed.</summary>
    public string NameOf(ActorId member) => Names.GetValueOrDefault(member) ?? member.ToString();
}
