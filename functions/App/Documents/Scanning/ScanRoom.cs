using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Documents.Inspection;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Leads documents from the quarantine to where their verdict puts them. Fails closed: without a clear "safe" nothing becomes readable.</summary>
public sealed class ScanRoom(ScanRoom.Stores stores, CaseReader cases, IScanner scanner, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, TimeProvider clock)
{
    /// <summary>A quarantined copy is sealed before the store takes it away, a day after it came.</summary>
    private static readonly TimeSpan LongestQuarantine = TimeSpan.FromHours(20);

    /// <summary>Looks at one document.</summary>
    /// <returns>When to look again; null when nothing is left to do.</returns>
    internal async Task<DateTimeOffset?> LookAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        if (await stores.States.FindAsync(id, document, cancellation) is not { } state)
        {
            return null;
        }

        if (state.IsSettled)
        {
            await stores.Quarantine.RemoveAsync(id, document, cancellation); // a death may have left it, or a repetition brought it
            await (state.Scan is ScanState.Infected ? stores.Documents.RemoveAsync(id, document, cancellation) : Task.CompletedTask); // another look may just have sealed it
            return null;
        }

        DepositedDocument? filed = (await cases.ReadAsync(id, cancellation)).Find(document);
        return filed is null ? await AwaitFilingAsync(state, cancellation) : await ScanAsync(state, filed, cancellation);
    }

    /// <summary>Whether a copy is all there is of a filed document without a verdict: after a long outage it is sealed before it goes, however old it is. One that nobody noted is noted.</summary>
    internal async Task<bool> NeedsCopyAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        DocumentState? state = await stores.States.FindAsync(id, document, cancellation);
        if (state is { IsSettled: true } || (await cases.ReadAsync(id, cancellation)).Find(document) is null)
        {
            return false;
        }

        bool needed = !await IsSealedAsync(id, document, cancellation);
        if (needed && state is null)
        {
            await NoteAsync(id, document, cancellation);
        }

        return needed;
    }

    private async Task<bool> IsSealedAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        try
        {
            await using Stream? kept = await stores.Documents.OpenAsync(id, document, cancellation);
            return kept is not null;
        }
        catch (InvalidDataException)
        {
            return false; // what was sealed is spoilt
        }
    }

    private async Task NoteAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        await using Stream? copy = await stores.Quarantine.OpenAsync(id, document, cancellation);
        if (copy is not null && Inspector.Inspect(copy).Format is { } format)
        {
            await stores.States.AddAsync(new DocumentState(id, document, format, machine.GetUtcNow(), clock.GetUtcNow()), cancellation);
        }
    }

    /// <summary>Its depositor is writing, or died: they may come back as long as the copy waits, which the sweep removes after a day.</summary>
    private async Task<DateTimeOffset?> AwaitFilingAsync(DocumentState state, CancellationToken cancellation)
    {
        await using Stream? copy = await stores.Quarantine.OpenAsync(state.Case, state.Document, cancellation);
        if (copy is not null)
        {
            return await AgainAsync(state, cancellation);
        }

        await stores.States.RemoveAsync(state.Case, state.Document, cancellation);
        return null;
    }

    private async Task<DateTimeOffset?> ScanAsync(DocumentState state, DepositedDocument filed, CancellationToken cancellation)
    {
        DocumentState quarantined = await QuarantineAsync(state, filed, cancellation);
        switch (await scanner.ScanAsync(state.Case, state.Document, cancellation))
        {
            case Verdict.Safe:
                return await SealAsync(state, filed, cancellation) ? await SettleAsync(state with { Scan = ScanState.Safe }, cancellation) : await AgainAsync(Failed(quarantined), cancellation);
            case Verdict.Infected:
                await stores.Documents.RemoveAsync(state.Case, state.Document, cancellation);
                return await SettleAsync(state with { Scan = ScanState.Infected }, cancellation);
            default:
                return await WaitAsync(quarantined, filed, cancellation);
        }
    }

    /// <summary>A copy to scan: the one that waits, or a fresh one of what was sealed without a verdict.</summary>
    private async Task<DocumentState> QuarantineAsync(DocumentState state, DepositedDocument filed, CancellationToken cancellation)
    {
        await using Stream? waiting = await stores.Quarantine.OpenAsync(state.Case, state.Document, cancellation);
        if (waiting is not null)
        {
            return state;
        }

        await using Stream? kept = await stores.Documents.OpenAsync(state.Case, state.Document, cancellation);
        if (kept is null)
        {
            return state; // nothing anywhere: no verdict will ever come, and the state says so
        }

        await stores.Quarantine.ReceiveAsync(state.Case, state.Document, kept, filed.Length, cancellation);
        return state with { Quarantined = machine.GetUtcNow() };
    }

    /// <summary>Seals the copy under the case's key; false when it is not what was deposited.</summary>
    private async Task<bool> SealAsync(DocumentState state, DepositedDocument filed, CancellationToken cancellation)
    {
        await using Stream? copy = await stores.Quarantine.OpenAsync(state.Case, state.Document, cancellation);
        if (copy is null)
        {
            return false;
        }

        Deposit deposit = await stores.Documents.DepositAsync(state.Case, state.Document, copy, filed.Length, cancellation);
        if (deposit is Deposit.Stored stored && stored.Sha256 == filed.Sha256)
        {
            return true;
        }

        if (deposit is Deposit.Stored)
        {
            await stores.Documents.RemoveAsync(state.Case, state.Document, cancellation);
        }

        return false;
    }

    /// <summary>No verdict yet. When the quarantine ends, the copy is sealed, unreadable, and a fresh one is scanned next time.</summary>
    private async Task<DateTimeOffset?> WaitAsync(DocumentState state, DepositedDocument filed, CancellationToken cancellation)
    {
        if (machine.GetUtcNow() - state.Quarantined < LongestQuarantine)
        {
            return await AgainAsync(state, cancellation);
        }

        bool isSealed = await SealAsync(state, filed, cancellation);
        DateTimeOffset? again = await AgainAsync(Failed(state), cancellation);
        if (isSealed)
        {
            await stores.Quarantine.RemoveAsync(state.Case, state.Document, cancellation);
        }

        return again;
    }

    /// <summary>Looks again later, and in any case when the quarantine ends.</summary>
    private async Task<DateTimeOffset?> AgainAsync(DocumentState state, CancellationToken cancellation)
    {
        (TimeSpan left, TimeSpan pause) = (LongestQuarantine - (machine.GetUtcNow() - state.Quarantined), Backoff.After(state.Attempts));
        DateTimeOffset again = clock.GetUtcNow() + (left > TimeSpan.Zero && left < pause ? left : pause);
        await stores.States.SetAsync(state with { Attempts = state.Attempts + 1, NextLook = again }, cancellation);
        return again;
    }

    private async Task<DateTimeOffset?> SettleAsync(DocumentState state, CancellationToken cancellation)
    {
        await stores.States.SetAsync(state, cancellation);
        await stores.Quarantine.RemoveAsync(state.Case, state.Document, cancellation);
        return null;
    }

    private static DocumentState Failed(DocumentState state) => state with { Scan = ScanState.Error };

    /// <summary>Where documents and what is known of them stand.</summary>
    /// <param name="States">What is known.</param>
    /// <param name="Quarantine">Where they wait.</param>
    /// <param name="Documents">Where they stay.</param>
    public sealed record Stores(IDocumentStates States, IQuarantine Quarantine, IDocuments Documents);
}
