using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The address at which the person may be written to, asked anew each time a mail is about to leave: what she revoked since holds at once.</summary>
public sealed class HerAddress(CaseReader cases, IRegister register)
{
    /// <summary>Null unless an address was confirmed with her and still stands, on a case that is not closed and whose file can be opened.</summary>
    internal async Task<string?> FindAsync(CaseId id, CancellationToken cancellation) =>
        (await cases.ReadAsync(id, cancellation)).State is { } state and not PspCase.Closed && MayWrite(state)
            ? await register.OpenTextAsync(StreamId.Of(id), state.Facts!.Contact!.Address!.Value, cancellation)
            : null;

    /// <summary>Whether she may be written to at all.</summary>
    internal static bool MayWrite(PspCase state) => state.Facts?.Contact is { Wish: ContactWish.SafeAddress, Address: not null };
}
