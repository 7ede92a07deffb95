using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Operations;

/// <summary>Every morning, wakes the cases that have something due within a day, and so rebuilds those whose orchestration is gone.</summary>
/// <remarks>Legal dates never rest on one timer. The work grows with what is due, not with what exists.</remarks>
public sealed class DailyCheck(IRegister register, Waker waker, TimeProvider clock)
{
    /// <summary>04:00 UTC: before the hour at which alerts leave, summer and winter.</summary>
    [Function("daily-check")]
    public async Task RunAsync(
        [TimerTrigger("0 0 4 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        DateTimeOffset horizon = clock.GetUtcNow().AddDays(1);
        Page page = new();
        while (true)
        {
            Paged<CaseLine> due = await register.DueAsync(horizon, page, cancellation);
            foreach (CaseLine line in due.Items)
            {
                await waker.TryWakeAsync(client, line.Case);
            }

            if (due.Next is null)
            {
                return;
            }

            page = page with { After = due.Next };
        }
    }
}
