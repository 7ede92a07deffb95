using PspWorkflow.App.Mail;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>One-time codes: they go to the mailbox of the link's recipient, and open nothing but in the browser that asked.</summary>
public sealed class LinkCodes(ILinks links, IMail mail, LinkIssue issue, TimeProvider clock)
{
    /// <summary>How long a code waits to be typed.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Sends a code.</summary>
    /// <returns>Null when it left; else the instant from which one may be asked for again, or that of asking when the mail did not leave.</returns>
    internal async Task<DateTimeOffset?> SendAsync(Visit visit, string browser, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await links.CountMailAsync(visit.Link.Name, now, cancellation) is { } later)
        {
            return later;
        }

        string code = LinkSecrets.NewCode();
        string hash = LinkSecrets.HashOf(browser);
        await links.KeepAsync(
            new LinkCode(visit.Link.Name, hash, LinkSecrets.HashOf(visit.Id, hash, code), visit.Version, now + Life),
            cancellation);
        Letter letter = CodeLetter.Of(visit.Link.Case, code);
        return await LeavesAsync(letter, visit.Recipient!, now, cancellation) ? null : now;
    }

    /// <summary>Sends a fresh link in place of one that is over.</summary>
    /// <returns>Whether it left, or there was none to send: who asks learns only when too many were asked for.</returns>
    internal async Task<DateTimeOffset?> SendFreshLinkAsync(Visit visit, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await links.CountMailAsync(visit.Link.Name, now, cancellation) is { } later)
        {
            return later;
        }

        if (await issue.AfreshAsync(visit, cancellation) is { } link)
        {
            await LeavesAsync(CodeLetter.WithLink(visit.Link.Case, link), visit.Recipient!, now, cancellation);
        }

        return null;
    }

    /// <summary>Whether a code that was typed is right; then the grant that it earned is kept.</summary>
    internal Task<CodeTried> TryAsync(Visit visit, string browser, string code, string grant, CancellationToken cancellation)
    {
        string hash = LinkSecrets.HashOf(browser);
        CodeTry typed = new(visit.Link.Name, hash, LinkSecrets.HashOf(visit.Id, hash, code), visit.Version, LinkSecrets.HashOf(grant), clock.GetUtcNow());
        return links.TryAsync(typed, cancellation);
    }

    private async Task<bool> LeavesAsync(Letter letter, Account to, DateTimeOffset now, CancellationToken cancellation)
    {
        MailAnswer answer = await mail.SendAsync(letter.ToMail(LinkSecrets.HashOf(LinkSecrets.New()), to.Mail, now), cancellation);
        return answer.Outcome is MailOutcome.Sent or MailOutcome.Unknown; // it may have left: the code is kept
    }
}
