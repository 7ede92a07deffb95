using Microsoft.Azure.Functions.Worker;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Reads a case for an orchestration, and so ends the signals up to the version that was read.</summary>
public sealed class ReadCase(CaseReader cases, IOutbox outbox, TimeProvider clock)
{
    /// <summary>The activity.</summary>
    [Function(Names.ReadCase)]
    public async Task<CaseView> RunAsync([ActivityTrigger] Look look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        CaseAt found = await cases.ReadAsync(look.Case, cancellation);
        if (look.Track is Track.Psp)
        {
            await outbox.SeenAsync(look.Case, found.Version, clock.GetUtcNow(), cancellation);
        }

        bool hasMail = look.Track is Track.Psp && await outbox.AnyAsync(clock.GetUtcNow(), new OutboxSlice(OutboxKind.Mail, look.Case), cancellation);
        return new CaseView(found.State.Stage, found.Version, found.State.NextDueOf(look.Track), found.IsOver(look.Track), hasMail);
    }
}
