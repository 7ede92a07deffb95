using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Makes the link that a letter carries: a fresh one each time, which takes the place of the last.</summary>
public sealed class LinkIssue(ILinks links, LinkDoor door, LinkSteps steps, CaseReader cases, PublicAddress address, IConfiguration configuration, TimeProvider clock) : ILetterLinks
{
    private const int DaysUntilStale = 15;

    private TimeSpan Life => TimeSpan.FromDays(configuration.GetValue("Links:Days", DaysUntilStale));

    /// <inheritdoc/>
    /// <remarks>Null also when this recipient may not, or no longer, do that step: the letter then goes without.</remarks>
    public async Task<LetterLink?> ForAsync(OutboxRow row, Account recipient, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(recipient);
        if (address.Root is null || row.Case is not { } id || steps.After(row.Notice!, recipient.Role) is not { } step)
        {
            return null;
        }

        CaseAt found = await cases.ReadAsync(id, cancellation);
        return found.Exists ? await ForAsync(id, step, found.State, recipient, cancellation) : null;
    }

    /// <inheritdoc/>
    public Task<bool> IsAnothersAsync(OutboxRow row, Account recipient, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        return LinkSteps.AreAfter(row.Notice!) ? door.IsReplacedAsync(recipient, cancellation) : Task.FromResult(false);
    }

    /// <summary>The same for a link that is no longer the newest; null when its recipient may not, or no longer, do that step.</summary>
    internal Task<LetterLink?> AfreshAsync(Visit visit, CancellationToken cancellation) =>
        visit.Recipient is { } recipient
            ? ForAsync(visit.Link.Case, visit.Step, visit.State, recipient, cancellation)
            : Task.FromResult<LetterLink?>(null);

    private async Task<LetterLink?> ForAsync(CaseId id, ILinkStep step, PspCase state, Account recipient, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!step.IsOpen(state, LegalCalendar.DayOf(now)) || !await door.MayAsync(recipient, step, state.Facts!, cancellation))
        {
            return null;
        }

        string secret = LinkSecrets.New();
        await links.IssueAsync(new Link(LinkSecrets.HashOf(secret), id, step.Step, recipient.Id, now, now + Life), cancellation);
        return new LetterLink("Ouvrir le dossier", address.Of(secret)!);
    }
}
