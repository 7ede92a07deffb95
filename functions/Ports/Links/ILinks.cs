using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The links that were sent, the codes asked for through them, and what right codes earned. Of every secret only a hash.</summary>
/// <remarks>Each method stands or falls as a whole, however many call at once.</remarks>
public interface ILinks
{
    /// <summary>How long a right code opens its link's page.</summary>
    static readonly TimeSpan GrantLife = TimeSpan.FromMinutes(20);

    /// <summary>Code mails an hour that may be asked for through one link.</summary>
    const int MailsPerHour = 5;

    /// <summary>Keeps a new link; it takes the place of those of the same case, step and recipient, unless it stands beside the last: both were written into one mail, which arrives once, or somebody who holds an old link asked for it.</summary>
    Task IssueAsync(Link link, bool besideLast, CancellationToken cancellation);

    /// <summary>The link of this name, whatever its state, or null.</summary>
    Task<Link?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Counts one mail that somebody asks for through a link.</summary>
    /// <returns>Null when it may leave; else the legal instant from which the next may.</returns>
    Task<DateTimeOffset?> CountMailAsync(string link, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Keeps a code; it takes the place of the one of the same link and browser only.</summary>
    Task KeepAsync(LinkCode code, CancellationToken cancellation);

    /// <summary>The code that waits for this browser at that instant, or null.</summary>
    Task<LinkCode?> FindCodeAsync(string link, string browser, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Tries a code. A right one is used up and earns the grant; the fifth wrong one ends it.</summary>
    Task<CodeTried> TryAsync(CodeTry typed, CancellationToken cancellation);

    /// <summary>Whether a grant opens this link at that instant.</summary>
    Task<bool> HoldsAsync(string link, string grant, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The act is filed: the link is spent. Its grants stay, for the confirmation.</summary>
    Task SpendAsync(string link, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Takes back every link of a recipient that is not spent, replaced ones too: no fresh one can be asked for through them. Who took them back stays on record. Gives back how many.</summary>
    Task<int> RevokeAsync(ActorId recipient, ActorId by, DateTimeOffset at, CancellationToken cancellation);
}
