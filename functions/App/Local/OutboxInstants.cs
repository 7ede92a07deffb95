using PspWorkflow.LocalRuntime;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local;

/// <summary>Tells a moving clock when the outbox has something due, so that retries of mails are run through on the way.</summary>
internal sealed class OutboxInstants(IOutbox outbox) : IDueInstants
{
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => outbox.NextAsync(cancellation);
}
