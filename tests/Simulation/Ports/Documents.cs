using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>Documents as the port promises them, in memory, outliving the process. The folder's own store reads and writes on other threads.</summary>
/// <param name="forgets">Whether it keeps nothing: the guard is off.</param>
internal sealed class DocumentStore(bool forgets = false)
{
    public Dictionary<(CaseId Case, DocumentId Document), byte[]> Held { get; } = [];

    public void Keep(CaseId id, DocumentId document, byte[] content)
    {
        if (!forgets)
        {
            Held[(id, document)] = content;
        }
    }
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
