using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime.Tests.Clock;

internal sealed class IdleEngine : ITimedWork
{
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    public Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;
}
