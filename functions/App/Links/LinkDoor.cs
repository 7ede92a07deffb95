using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Finds what a link leads to, and judges it anew each time: recipient, role, delegation, absence, and the case.</summary>
public sealed class LinkDoor(ILinks links, EventLog log, IDirectory directory, Replacements replacements, LinkSteps steps, TimeProvider clock)
{
    /// <returns>The visit; null when no such link was ever sent.</returns>
    internal async Task<Visit?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!LinkSecrets.IsOne(id) || await links.FindAsync(LinkSecrets.HashOf(id), cancellation) is not { } link)
        {
            return null;
        }

        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(link.Case), cancellation);
        Account? recipient = await directory.FindAsync(link.Recipient, cancellation);
        Visit visit = new(id, link, steps.Of(link.Step), recipient, events) { Standing = Standing.Open, IsTheirs = false };
        visit = visit with { IsTheirs = await MayAsync(recipient, visit.Step, visit.State.Facts!, cancellation) };
        return visit with { Standing = Judge(visit) };
    }

    /// <summary>Whether an account may do this step of this case today.</summary>
    internal async Task<bool> MayAsync(Account? account, ILinkStep step, CaseFacts facts, CancellationToken cancellation)
    {
        DateOnly today = LegalCalendar.DayOf(clock.GetUtcNow());
        return account is not null
            && account.Role == step.Role
            && account.MayTouch(facts)
            && step.IsCompetent(account, facts, today)
            && !await replacements.IsReplacedAsync(account, today, cancellation);
    }

    /// <summary>Whether somebody else decides today in an account's place.</summary>
    internal Task<bool> IsReplacedAsync(Account account, CancellationToken cancellation) =>
        replacements.IsReplacedAsync(account, LegalCalendar.DayOf(clock.GetUtcNow()), cancellation);

    private Standing Judge(Visit visit)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return visit.Link switch
        {
            { SpentAt: not null } => Standing.Spent,
            _ when !visit.Step.IsOpen(visit.State, LegalCalendar.DayOf(now)) => Standing.Overtaken,
            { RevokedAt: not null } => Standing.Closed,
            _ when !visit.IsTheirs => Standing.Closed,
            { ReplacedAt: not null } => Standing.Replaced,
            _ when visit.Link.ExpiresAt <= now => Standing.Expired,
            _ => Standing.Open,
        };
    }
}
