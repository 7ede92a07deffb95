using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Every ten minutes, notes documents that came before there were scans, takes up scans that nobody follows, and removes what was left in quarantine and of uploads that nobody goes on with.</summary>
public sealed class SweepDocuments(ScanRoom room, ScanRoom.Stores stores, IUploads uploads, ScanStarter scans, UnnotedDocuments unnoted, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>A scan that is followed is never so late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Nothing waits longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The sweep.</summary>
    [Function("sweep-documents")]
    public async Task RunAsync(
        [TimerTrigger("0 */10 * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        DateTimeOffset before = machine.GetUtcNow() - Longest;
        Func<Task>[] rounds =
        [
            () => unnoted.LookAsync(cancellation),
            () => TakeUpAsync(client, cancellation),
            () => stores.Quarantine.SweepAsync(before, (id, document) => room.NeedsCopyAsync(id, document, cancellation), cancellation),
            () => uploads.SweepAsync(before, cancellation),
        ];
        await Each.DoAsync(rounds, round => round(), cancellation);
    }

    private async Task TakeUpAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (DocumentState late in await stores.States.DueAsync(clock.GetUtcNow() - Patience, Batch, cancellation))
        {
            await scans.TryStartAsync(client, late.Case, late.Document);
        }
    }
}
