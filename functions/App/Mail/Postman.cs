using System.Security.Cryptography;
using System.Text;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Sends the notices that wait in the outbox: each is judged again, written, sent and ended, once per key.</summary>
public sealed class Postman(IOutbox outbox, IDirectory directory, IMail mail, CaseReader cases, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>While a worker holds a row nobody else sends it; a worker that died lets go after this machine time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Sends all that is due, of one case or of all.</summary>
    internal async Task SendDueAsync(CaseId? only, CancellationToken cancellation)
    {
        IReadOnlyList<OutboxRow> rows;
        do
        {
            rows = await outbox.TakeAsync(clock.GetUtcNow(), Lease, Batch, new OutboxSlice(OutboxKind.Mail, only), cancellation);
            foreach (OutboxRow row in rows)
            {
                await SendAsync(row, cancellation);
            }
        }
        while (rows.Count == Batch);
    }

    private async Task SendAsync(OutboxRow row, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Account? recipient = await directory.FindAsync(row.Recipient!.Value, cancellation);
        if (recipient is null || !await StillStandsAsync(row, cancellation))
        {
            await outbox.EndAsync(row.Key, OutboxEnd.Dropped, now, cancellation);
            return;
        }

        Letter letter = Letters.Of(row.Notice!, row.Case, row.Day!.Value, LegalCalendar.DayOf(now));
        MailOutcome outcome = await mail.SendAsync(letter.ToMail(HashOf(row.Key), recipient.Mail, now), cancellation);
        await EndAsync(row, outcome, now, cancellation);
    }

    /// <summary>A reminder that the case has overtaken since it was raised is not sent any more.</summary>
    private async Task<bool> StillStandsAsync(OutboxRow row, CancellationToken cancellation) =>
        row.Alert is not { } alert || await cases.StandsAsync(row.Case, alert, cancellation);

    private Task EndAsync(OutboxRow row, MailOutcome outcome, DateTimeOffset now, CancellationToken cancellation) => outcome switch
    {
        MailOutcome.Sent => outbox.EndAsync(row.Key, OutboxEnd.Done, now, cancellation),
        MailOutcome.Refused => outbox.EndAsync(row.Key, OutboxEnd.Failed, now, cancellation),
        _ => outbox.DeferAsync(row.Key, now + Backoff(row.Attempts), cancellation),
    };

    /// <summary>1, 2, 4 … minutes, at most four hours.</summary>
    private static TimeSpan Backoff(int attempts) => TimeSpan.FromMinutes(Math.Min(240, Math.Pow(2, Math.Min(attempts, 10))));

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
