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
    public async Task<LetterLink?> ForAsync(OutboxRow row, Account recipient, bool mayHaveLeft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(recipient);
        if (address.Root is null || row.Case is not { } id || steps.After(row.Notice!, recipient.Role) is not { } step)
        {
            return null;
        }

        CaseAt found = await cases.ReadAsync(id, cancellation);
        return found.Exists && await MayAsync(step, found.State, recipient, cancellation) ? await IssueAsync(id, step.Step, recipient.Id, besideLast: mayHaveLeft, cancellation) : null;
    }

    /// <inheritdoc/>
    public Task<bool> IsAnothersAsync(OutboxRow row, Account recipient, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        return LinkSteps.IsDecision(row.Notice!) ? door.IsReplacedAsync(recipient, cancellation) : Task.FromResult(false);
    }

    /// <summary>The same for a link that is no longer the newest; null when its recipient may not, or no longer, do that step.</summary>
    /// <remarks>It stands beside the newest: whoever holds an old link could else close the form that the recipient has open, as often as they ask.</remarks>
    internal async Task<LetterLink?> AfreshAsync(Visit visit, CancellationToken cancellation) =>
        visit.Recipient is { } recipient && await MayAsync(visit.Step, visit.State, recipient, cancellation)
            ? await IssueAsync(visit.Link.Case, visit.Step.Step, recipient.Id, besideLast: true, cancellation)
            : null;

    private async Task<bool> MayAsync(ILinkStep step, PspCase state, Account recipient, CancellationToken cancellation) =>
        step.IsOpen(state, LegalCalendar.DayOf(clock.GetUtcNow())) && await door.MayAsync(recipient, step, state.Facts!, cancellation);

    private async Task<LetterLink> IssueAsync(CaseId id, LinkStep step, ActorId recipient, bool besideLast, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string secret = LinkSecrets.New();
        await links.IssueAsync(new Link(LinkSecrets.HashOf(secret), id, step, recipient, now, now + Life), besideLast, cancellation);
        return new LetterLink($"Ouvrir le dossier {id}", address.Of(secret)!);
    }
}
