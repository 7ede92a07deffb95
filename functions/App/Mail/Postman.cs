using Microsoft.Extensions.Logging;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Sends the notices that wait in the outbox: each is judged again, and those of one recipient and day leave together, once per key.</summary>
public sealed partial class Postman(IOutbox outbox, NoticeJudge judge, Delivery delivery, TimeProvider clock, ILogger<Postman> logger)
{
    private const int Batch = 50;

    /// <summary>Sends all that is due, of one case or of all, and what is due for the same recipients.</summary>
    internal async Task SendDueAsync(CaseId? only, CancellationToken cancellation)
    {
        IReadOnlyList<OutboxRow> rows;
        do
        {
            rows = await outbox.TakeAsync(clock.GetUtcNow(), Delivery.Lease, Batch, new OutboxSlice(OutboxKind.Mail, only), cancellation);
            await Each.DoAsync( // a case that cannot be read holds up nobody else's mail
                Bundles.Of(rows),
                together => together[0].State is NoticeState.Sending ? ResumeAsync(together, cancellation) : SendAsync(together, cancellation),
                cancellation);
        }
        while (rows.Count >= Batch);
    }

    private async Task SendAsync(IReadOnlyList<OutboxRow> together, CancellationToken cancellation)
    {
        List<OutboxRow> ready = [];
        Account? recipient = null;
        Func<Task>[] rounds =
        [
            () => Each.DoAsync(together, JudgeAsync, cancellation),
            () => recipient is null ? Task.CompletedTask : delivery.SendAsync(ready, recipient, cancellation),
        ];
        await Each.DoAsync(rounds, round => round(), cancellation);

        async Task JudgeAsync(OutboxRow row)
        {
            Judged judged = await judge.JudgeAsync(row, cancellation);
            if (judged is Judged.Ready leaves)
            {
                ready.Add(row);
                recipient = leaves.Recipient;
            }
            else
            {
                await SetAsideAsync(row, judged, cancellation);
            }
        }
    }

    /// <summary>It was being sent when its process died, or got no answer: it may have left. Where the channel knows keys the same mail is sent again; elsewhere people are told.</summary>
    private async Task ResumeAsync(IReadOnlyList<OutboxRow> together, CancellationToken cancellation)
    {
        string mail = together[0].Mail!;
        IReadOnlyList<OutboxRow> whole = delivery.MayRepeat
            ? [.. (await outbox.OfMailAsync(mail, cancellation)).Where(row => row.State is NoticeState.Sending)]
            : together;
        List<OutboxRow> again = [];
        Account? recipient = null;
        foreach (OutboxRow row in whole)
        {
            if (delivery.MayRepeat && (await judge.JudgeAsync(row, cancellation)).Recipient is { } addressee)
            {
                again.Add(row);
                recipient = addressee;
            }
            else
            {
                await TellAsync(row, NoticeState.Unknown, cancellation);
            }
        }

        if (recipient is not null)
        {
            await delivery.RepeatAsync(again, mail, recipient, cancellation);
        }
    }

    private Task SetAsideAsync(OutboxRow row, Judged judged, CancellationToken cancellation)
    {
        switch (judged)
        {
            case Judged.Later later:
                return outbox.DeferAsync(row.Key, later.At, cancellation);
            case Judged.Overtaken:
                return TellAsync(row, NoticeState.Dropped, cancellation);
            default:
                Log.GivenUp(logger, row.Case is { } id ? $"case {id}" : $"{row.Of}", row.Attempts);
                return TellAsync(row, NoticeState.Failed, cancellation);
        }
    }

    private Task TellAsync(OutboxRow row, NoticeState state, CancellationToken cancellation) =>
        outbox.TellAsync(new NoticeNews([row.Key], state, clock.GetUtcNow()), cancellation);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A notice about {Case} is given up after {Attempts} attempts.")]
        public static partial void GivenUp(ILogger logger, string @case, int attempts);
    }
}
