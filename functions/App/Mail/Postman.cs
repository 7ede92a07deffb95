using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Operations;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Sends the notices that wait in the outbox: each is judged again, written, sent and ended, once per key.</summary>
public sealed partial class Postman(IOutbox outbox, IDirectory directory, IMail mail, CaseReader cases, TermWarnings terms, TimeProvider clock, ILogger<Postman> logger)
{
    private const int Batch = 50;

    /// <summary>About a week of tries: past it, the recipient's server does not want the mail, or the mail is what kills the process that sends it.</summary>
    private const int MostAttempts = 50;

    /// <summary>From here on a row is put back before it is sent: should sending kill the process, those behind it leave without it.</summary>
    private const int Suspicious = 3;

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
        if (row.Attempts >= MostAttempts)
        {
            Log.GivenUp(logger, row.Case is { } id ? $"case {id}" : $"{row.Of}", row.Attempts);
            await outbox.EndAsync(row.Key, OutboxEnd.Failed, now, cancellation);
            return;
        }

        Account? recipient = await directory.FindAsync(row.Recipient!.Value, cancellation);
        if (recipient is null || !await StillStandsAsync(row, recipient, cancellation))
        {
            await outbox.EndAsync(row.Key, OutboxEnd.Dropped, now, cancellation);
            return;
        }

        if (row.Attempts >= Suspicious)
        {
            await outbox.DeferAsync(row.Key, now + Backoff.After(row.Attempts), cancellation);
        }

        Letter letter = Letters.Of(row.Notice!, row.Case, row.Day!.Value, LegalCalendar.DayOf(now), row.Version);
        MailOutcome outcome = await mail.SendAsync(letter.ToMail(HashOf(row.Key), recipient.Mail, now), cancellation);
        await EndAsync(row, outcome, now, cancellation);
    }

    /// <summary>A reminder that the case has overtaken since it was raised is not sent any more.</summary>
    private Task<bool> StillStandsAsync(OutboxRow row, Account recipient, CancellationToken cancellation) => row switch
    {
        { Of: { } stream } => terms.StandsAsync(stream, recipient.Department, row.Day!.Value, cancellation),
        { Alert: { } alert } => cases.StandsAsync(row.Case!.Value, alert, recipient, LegalCalendar.DayOf(clock.GetUtcNow()), cancellation),
        _ => Task.FromResult(true),
    };

    private Task EndAsync(OutboxRow row, MailOutcome outcome, DateTimeOffset now, CancellationToken cancellation) => outcome switch
    {
        MailOutcome.Sent => outbox.EndAsync(row.Key, OutboxEnd.Done, now, cancellation),
        MailOutcome.Refused => outbox.EndAsync(row.Key, OutboxEnd.Failed, now, cancellation),
        _ => outbox.DeferAsync(row.Key, now + Backoff.After(row.Attempts), cancellation),
    };

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A notice about {Case} is given up after {Attempts} attempts.")]
        public static partial void GivenUp(ILogger logger, string @case, int attempts);
    }
}
