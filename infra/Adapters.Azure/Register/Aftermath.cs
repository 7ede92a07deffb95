using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Brings what acts left behind to where it is read: rows to the outbox, lines to the lists. Doing it twice changes nothing.</summary>
internal sealed class Aftermath(StreamTable streams, UnfinishedActs unfinished, OutboxTable outbox, LineTable lines)
{
    private const int Looks = 5;

    /// <summary>Finishes an act that is written.</summary>
    public async Task FinishAsync(UnfinishedAct act, ActLeft left, CancellationToken cancellation)
    {
        await Task.WhenAll(
            outbox.AddAsync(left.Rows, cancellation),
            left.Line is { } line ? lines.WriteAsync(line, cancellation) : Task.CompletedTask);
        await unfinished.ForgetAsync(act, cancellation);
    }

    /// <summary>Finishes what dead processes left. An act that was never written is made impossible first, then forgotten.</summary>
    public async Task SweepAsync(CancellationToken cancellation) =>
        await Each.DoAsync(await unfinished.AbandonedAsync(cancellation), act => SweepAsync(act, cancellation), cancellation);

    private async Task SweepAsync(UnfinishedAct act, CancellationToken cancellation)
    {
        for (int look = 1; look <= Looks; look++)
        {
            StreamHead head = await streams.HeadAsync(act.Stream, cancellation);
            if (await streams.FindLeftAsync(act.Stream, act.Version, act.Stamp, cancellation) is { } left)
            {
                await FinishAsync(act, left, cancellation);
                return;
            }

            // Its writer read the head before it noted the act, so it cannot write on the head's new writing.
            if (await streams.FenceAsync(act.Stream, head, cancellation))
            {
                await unfinished.ForgetAsync(act, cancellation);
                return;
            }
        }
    }
}
