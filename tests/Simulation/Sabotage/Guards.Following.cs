using Microsoft.DurableTask.Client;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>A mail server that keeps a mail as often as it comes.</summary>
internal sealed class OneMailForOneKey : MissingGuard
{
    public override bool KeepsRepeatedMails => true;
}

/// <summary>A document store that says "stored" and keeps nothing.</summary>
internal sealed class DocumentBeforeItsAct : MissingGuard
{
    public override bool ForgetsDocuments => true;
}

/// <summary>An outbox whose rows end when they are taken, before their mail has left.</summary>
internal sealed class SendingBeforeTheEnd : MissingGuard
{
    public override IOutbox Of(IOutbox outbox) => new Without(outbox);

    private sealed class Without(IOutbox inner) : OtherOutbox(inner)
    {
        public override async Task<IReadOnlyList<OutboxRow>> TakeAsync(DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation)
        {
            IReadOnlyList<OutboxRow> rows = await Inner.TakeAsync(now, lease, count, slice, cancellation);
            await Inner.TellAsync(new NoticeNews([.. rows.Where(row => row.Kind is OutboxKind.Mail).Select(row => row.Key)], NoticeState.Sent, now), cancellation);
            return rows;
        }

        public override Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation) => Task.FromResult(true);
    }
}

/// <summary>An outbox whose rows never end.</summary>
internal sealed class EndOfRows : MissingGuard
{
    public override IOutbox Of(IOutbox outbox) => new Without(outbox);

    private sealed class Without(IOutbox inner) : OtherOutbox(inner)
    {
        public override Task TellAsync(NoticeNews news, CancellationToken cancellation) => Task.CompletedTask;
    }
}

/// <summary>Neither the sweep nor the daily check finds anything, and every signal is lost on its way.</summary>
internal sealed class SweepAndDailyCheck : MissingGuard
{
    public override IRegister Of(IRegister register) => new NothingDue(register);

    public override IOutbox Of(IOutbox outbox) => new NothingToWake(outbox);

    public override DurableTaskClient Of(DurableTaskClient client) => new DeafClient(client);

    private sealed class NothingDue(IRegister inner) : OtherRegister(inner)
    {
        public override Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation) =>
            Task.FromResult(new Paged<CaseLine>([], null));
    }

    private sealed class NothingToWake(IOutbox inner) : OtherOutbox(inner)
    {
        public override Task<IReadOnlyList<OutboxRow>> TakeAsync(DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation) =>
            slice is { Kind: OutboxKind.Signal } ? Task.FromResult<IReadOnlyList<OutboxRow>>([]) : Inner.TakeAsync(now, lease, count, slice, cancellation);
    }
}
