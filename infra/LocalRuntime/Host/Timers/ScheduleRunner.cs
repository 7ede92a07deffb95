using Microsoft.Extensions.Hosting;
using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Runs the schedules as legal time passes by itself.</summary>
internal sealed class ScheduleRunner(Schedules schedules, LegalClock clock, Turnstile turnstile, Drain drain) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Schedule schedule in schedules.All)
        {
            schedule.Start();
        }

        _running = Task.WhenAll(schedules.All.Select(schedule => Task.Run(() => FollowAsync(schedule), CancellationToken.None)));
        return Task.CompletedTask;
    }

    /// <summary>Starts no further run and lets the present ones finish.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task FollowAsync(Schedule schedule)
    {
        try
        {
            if (schedule.RunsOnStartup)
            {
                await EnterAsync(schedule.RunOnceAsync);
            }

            while (true)
            {
                await clock.ReachAsync(schedule.Next, _stopping.Token);
                await EnterAsync(schedule.RunIfDueAsync);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task EnterAsync(Func<CancellationToken, Task> run)
    {
        // While the clock is being moved the mover runs the schedules: the same occurrence is not run from here too.
        using IDisposable place = await turnstile.EnterAsync(_stopping.Token);
        await run(drain.Token);
    }
}
