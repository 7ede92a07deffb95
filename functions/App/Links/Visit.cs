using PspWorkflow.App.Links.Steps;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Somebody follows a link: what it is, where it stands, what the case is by now.</summary>
/// <param name="Id">The link's id, as it stands in the address.</param>
/// <param name="Link">What is kept of it.</param>
/// <param name="Step">The step it leads to.</param>
/// <param name="Recipient">Whom it serves; null when there is no such account any more.</param>
/// <param name="Events">The case's stream.</param>
internal sealed record Visit(string Id, Link Link, ILinkStep Step, Account? Recipient, IReadOnlyList<Event> Events)
{
    /// <summary>Where it stands.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether its recipient may still do that step on this case.</summary>
    public required bool IsTheirs { get; init; }

    /// <summary>The last event that did the step since the link was made, or null.</summary>
    public Event? Done => Step.LastOf(Events) is { } last && last.At >= Link.IssuedAt ? last : null;

    /// <summary>The case as it stands.</summary>
    public PspCase State { get; } = PspCase.Replay(Events);

    /// <summary>Version of the case.</summary>
    public long Version => Events.Count;

    /// <summary>Where it was followed.</summary>
    public string Path => $"/s/{Id}";
}
