using Microsoft.Azure.Functions.Worker;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Operations;

/// <summary>Every morning, announces the approvals and the terms that are about to end. Nothing is signalled, so nothing can be lost: what one morning missed, the next one says.</summary>
/// <remarks>It reads every association and every list of members: some hundreds in the whole country, most of them remembered since the day before.</remarks>
public sealed class CheckTerms(IRegister register, TermWarnings terms, TimeProvider clock)
{
    private static readonly StreamKind[] Kinds = [StreamKind.Association, StreamKind.Members];

    /// <summary>04:10 UTC, after the daily check; the notices leave at the hour of the alerts.</summary>
    [Function("check-terms")]
    public async Task RunAsync([TimerTrigger("0 10 4 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (StreamKind kind in Kinds)
        {
            Page page = new();
            while (true)
            {
                Paged<StreamId> streams = await register.StreamsAsync(kind, page, cancellation);
                foreach (StreamId stream in streams.Items)
                {
                    await terms.WarnAsync(stream, clock.GetUtcNow(), cancellation);
                }

                if (streams.Next is null)
                {
                    break;
                }

                page = page with { After = streams.Next };
            }
        }
    }
}
