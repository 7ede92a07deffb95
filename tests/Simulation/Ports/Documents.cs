using System.Globalization;
using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>Documents as the port promises them, in memory, outliving the process. The folder's own store reads and writes on other threads.</summary>
/// <param name="forgets">Whether it keeps nothing: the guard is off.</param>
internal sealed class DocumentStore(bool forgets = false)
{
    public Dictionary<(CaseId Case, DocumentId Document), byte[]> Held { get; } = [];

    /// <summary>How often each was brought.</summary>
    public Dictionary<(CaseId Case, DocumentId Document), int> Tags { get; } = [];

    public void Keep(CaseId id, DocumentId document, byte[] content)
    {
        Tags[(id, document)] = Tags.GetValueOrDefault((id, document)) + 1;
        if (!forgets)
        {
            Held[(id, document)] = content;
        }
    }
}

/// <summary>The quarantine behind the gate: another store of the same kind.</summary>
internal sealed class GatedQuarantine(DocumentStore store, Gate gate) : IQuarantine
{
    private readonly GatedDocuments _documents = new(store, gate);

    public async Task<Reception> ReceiveAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation)
    {
        Deposit deposit = await _documents.DepositAsync(id, document, content, longest, cancellation);
        return new Reception(deposit, store.Tags.GetValueOrDefault((id, document)).ToString(CultureInfo.InvariantCulture));
    }

    public Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation) => _documents.OpenAsync(id, document, cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) => _documents.RemoveAsync(id, document, cancellation);

    public Task WithdrawAsync(CaseId id, DocumentId document, string tag, CancellationToken cancellation) =>
        gate.PassAsync($"withdraw {document} of {id}", () => Task.FromResult(
            store.Tags.GetValueOrDefault((id, document)).ToString(CultureInfo.InvariantCulture) == tag && store.Held.Remove((id, document))));

    public Task SweepAsync(DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded, CancellationToken cancellation) => Task.CompletedTask; // of what nobody knows, a run has none
}

/// <summary>A scanner that sometimes does not answer; what it answers is "safe".</summary>
internal sealed class GatedScanner(Gate gate, Storm storm) : IScanner
{
    public Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        gate.PassAsync($"scan {document} of {id}", () => Task.FromResult(storm.SilencesScanner() ? Verdict.None : Verdict.Safe));
}

/// <summary>The states of documents behind the gate.</summary>
internal sealed class GatedStates(IDocumentStates inner, Gate gate) : IDocumentStates
{
    public Task AddAsync(DocumentState state, CancellationToken cancellation) => gate.PassAsync($"note {state.Document}", () => inner.AddAsync(state, cancellation));

    public Task<DocumentState?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        gate.PassAsync($"state of {document}", () => inner.FindAsync(id, document, cancellation));

    public Task<IReadOnlyList<DocumentState>> ListAsync(CaseId id, CancellationToken cancellation) => inner.ListAsync(id, cancellation);

    public Task<IReadOnlyList<DocumentState>> DueAsync(DateTimeOffset before, int count, CancellationToken cancellation) =>
        gate.PassAsync("late documents", () => inner.DueAsync(before, count, cancellation));

    public Task SetAsync(DocumentState state, CancellationToken cancellation) => gate.PassAsync($"{state.Document} is {state.Scan}", () => inner.SetAsync(state, cancellation));

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) => gate.PassAsync($"forget {document}", () => inner.RemoveAsync(id, document, cancellation));
}

/// <summary>The document store behind the gate.</summary>
internal sealed class GatedDocuments(DocumentStore store, Gate gate) : IDocuments
{
    public Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation) =>
        gate.PassAsync($"deposit {document} in {id}", () => Task.FromResult(Deposit(id, document, content)));

    public Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        gate.PassAsync($"open {document} of {id}", () => Task.FromResult<Stream?>(
            store.Held.TryGetValue((id, document), out byte[]? held) ? new MemoryStream(held) : null));

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        gate.PassAsync($"remove {document} of {id}", () => Task.FromResult(store.Held.Remove((id, document))));

    private Deposit Deposit(CaseId id, DocumentId document, Stream content)
    {
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        byte[] said = bytes.ToArray();
        if (store.Held.TryGetValue((id, document), out byte[]? held) && !held.AsSpan().SequenceEqual(said))
        {
            return new Deposit.Differs();
        }

        store.Keep(id, document, said);
        return new Deposit.Stored(said.Length, Convert.ToHexStringLower(SHA256.HashData(said)));
    }
}
