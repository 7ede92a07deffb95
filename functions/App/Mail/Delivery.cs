using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Hands notices of one recipient to the channel as one mail, and writes what it said of each.</summary>
public sealed class Delivery(IOutbox outbox, IMail mail, ILetterLinks links, HerAddress her, TimeProvider clock)
{
    /// <summary>While a worker holds a row nobody else sends it; a worker that died lets go after this machine time.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Whether a mail of which nobody knows whether it left may be sent again.</summary>
    internal bool MayRepeat => mail.KnowsKeys;

    /// <summary>A first sending: the rows are marked before the channel is called, unless another worker has them by now.</summary>
    internal async Task SendAsync(IReadOnlyList<OutboxRow> rows, Account recipient, CancellationToken cancellation)
    {
        await PutBackAsync(rows.Where(Bundles.IsSuspicious), cancellation);
        string key = Bundles.KeyOf(rows);
        if (await outbox.ClaimAsync(new MailClaim(rows, key, clock.GetUtcNow(), Lease), cancellation))
        {
            await HandOverAsync(rows, key, recipient, cancellation);
        }
    }

    /// <summary>Sends under a key that may have left before: only where the channel knows keys.</summary>
    internal async Task RepeatAsync(IReadOnlyList<OutboxRow> rows, string key, Account recipient, CancellationToken cancellation)
    {
        await PutBackAsync(rows.Where(Bundles.IsSuspicious), cancellation);
        await HandOverAsync(rows, key, recipient, cancellation);
    }

    private async Task HandOverAsync(IReadOnlyList<OutboxRow> rows, string key, Account recipient, CancellationToken cancellation)
    {
        bool mayHaveLeft = rows[0].State is NoticeState.Sending; // as they were taken
        Ports.Mail? written = await WriteAsync(rows, key, recipient, mayHaveLeft, cancellation);
        MailAnswer answer = written is null ? MailOutcome.Refused : await mail.SendAsync(written, cancellation);
        if (MayRepeat && (answer.Outcome is MailOutcome.Unknown || (mayHaveLeft && answer.Outcome is MailOutcome.Deferred)))
        {
            await PutBackAsync(rows, cancellation); // they stay with their mail, to be sent again under its key: under another it might arrive twice
            return;
        }

        await outbox.TellAsync(NewsOf(rows, recipient, answer), CancellationToken.None); // what is known of a mail that left is not lost to a stop
    }

    /// <summary>The mail; null when its address was revoked in this very instant. One that could not be written has not left, and its rows say so.</summary>
    private async Task<Ports.Mail?> WriteAsync(IReadOnlyList<OutboxRow> rows, string key, Account recipient, bool mayHaveLeft, CancellationToken cancellation)
    {
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            Letter letter = TogetherLetter.Of(await Task.WhenAll(rows.Select(row => WriteAsync(row, recipient, mayHaveLeft, cancellation))));
            return await AddressOfAsync(rows[0], recipient, cancellation) is { } to ? letter.ToMail(key, to, now) : null;
        }
        catch when (!mayHaveLeft)
        {
            await outbox.TellAsync(NewsOf(rows, recipient, MailOutcome.Deferred), CancellationToken.None);
            throw;
        }
    }

    private async Task<string?> AddressOfAsync(OutboxRow row, Account recipient, CancellationToken cancellation) =>
        row is { Notice: Notices.ForHer, Case: { } id } ? await her.FindAsync(id, cancellation) : recipient.AddressFor(row);

    /// <summary>The words of one notice, with a fresh link: never to a second address.</summary>
    private async Task<Letter> WriteAsync(OutboxRow row, Account recipient, bool mayHaveLeft, CancellationToken cancellation)
    {
        Letter letter = Letters.Of(row.Notice!, row.Case, row.Day!.Value, LegalCalendar.DayOf(clock.GetUtcNow()), row.Version);
        return !row.ToSecond && await links.ForAsync(row, recipient, mayHaveLeft, cancellation) is { } link ? letter with { Links = [link] } : letter;
    }

    private NoticeNews NewsOf(IReadOnlyList<OutboxRow> rows, Account recipient, MailAnswer answer)
    {
        NoticeNews news = new([.. rows.Select(row => row.Key)], NoticeState.Sent, clock.GetUtcNow()) { MessageId = answer.MessageId };
        return answer.Outcome switch
        {
            MailOutcome.Sent => news,
            MailOutcome.Refused => news with { State = NoticeState.Bounced, ToSecond = SecondContact.Of(rows, recipient) },
            MailOutcome.Unknown => news with { State = NoticeState.Unknown },
            _ => news with { State = NoticeState.Deferred, Until = news.At + Backoff.After(rows.Max(row => row.Attempts)) },
        };
    }

    private async Task PutBackAsync(IEnumerable<OutboxRow> rows, CancellationToken cancellation)
    {
        foreach (OutboxRow row in rows)
        {
            await outbox.DeferAsync(row.Key, clock.GetUtcNow() + Backoff.After(row.Attempts), cancellation);
        }
    }
}
