using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Operations;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Every minute, takes up what was left: signals that no orchestration has seen, notices that nobody has sent.</summary>
public sealed class SweepOutbox(IOutbox outbox, Waker waker, Postman postman, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>An orchestration that was woken has this long to say that it has seen the version.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The sweep.</summary>
    [Function("sweep-outbox")]
    public async Task RunAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        Func<Task>[] rounds = [() => WakeAsync(client, cancellation), () => postman.SendDueAsync(only: null, cancellation)];
        await Each.DoAsync(rounds, round => round(), cancellation);
    }

    private async Task WakeAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (OutboxRow signal in await outbox.TakeAsync(now, Patience, Batch, new OutboxSlice(OutboxKind.Signal), cancellation))
        {
            await waker.TryWakeAsync(client, signal.Case!.Value);
            await outbox.DeferAsync(signal.Key, now + Backoff.After(signal.Attempts), cancellation);
        }
    }
}
