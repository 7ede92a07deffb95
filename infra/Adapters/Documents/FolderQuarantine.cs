using System.Collections.Concurrent;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The quarantine in a folder of its own, <c>{case}/{document}</c>, sealed like the documents: nothing stands in clear on this machine.</summary>
internal sealed class FolderQuarantine(string folder, ICaseKeys keys, TimeProvider machine) : IQuarantine
{
    private readonly SealedFiles _files = new(folder, keys);
    private readonly ConcurrentDictionary<string, string> _latest = new(); // this process is the only one: after a start nobody withdraws what an earlier one took

    public async Task<Reception> ReceiveAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation)
    {
        SealedPlace place = PlaceOf(id, document);
        string tag = Guid.NewGuid().ToString("N");
        Deposit deposit = await _files.DepositAsync(place, content, longest, cancellation);
        if (deposit is Deposit.Stored)
        {
            Mark(place.Path, tag);
        }

        return new Reception(deposit, tag);
    }

    public Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        _files.OpenAsync(PlaceOf(id, document), cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        Remove(PlaceOf(id, document).Path, _ => true);
        return Task.CompletedTask;
    }

    public Task WithdrawAsync(CaseId id, DocumentId document, string tag, CancellationToken cancellation)
    {
        Remove(PlaceOf(id, document).Path, path => _latest.GetValueOrDefault(path) == tag);
        return Task.CompletedTask;
    }

    public Task SweepAsync(DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded, CancellationToken cancellation) =>
        Each.DoAsync(Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateFiles), path => SweepAsync(path, before, isNeeded), cancellation);

    private async Task SweepAsync(string path, DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded)
    {
        if (FileAge.IsBefore(path, before) && !await IsNeededAsync(path, isNeeded))
        {
            Remove(path, old => FileAge.IsBefore(old, before));
        }
    }

    /// <summary>What is being written beside a copy bears no document's name: only a death leaves it so long.</summary>
    private static async Task<bool> IsNeededAsync(string path, Func<CaseId, DocumentId, Task<bool>> isNeeded) =>
        CaseId.TryParse(Path.GetFileName(Path.GetDirectoryName(path)), null, out CaseId id)
        && DocumentId.TryParse(Path.GetFileName(path), null, out DocumentId document)
        && await isNeeded(id, document);

    private void Mark(string path, string tag)
    {
        lock (_latest)
        {
            // Another who brought the same at that moment may be through with it: then there is no copy, and the receiver finds that out.
            if (File.Exists(path))
            {
                _latest[path] = _latest.ContainsKey(path) ? string.Empty : tag; // brought by two: neither may withdraw it, for the other may have filed it
                FileAge.Set(path, machine.GetUtcNow());
            }
        }
    }

    private void Remove(string path, Func<string, bool> may)
    {
        lock (_latest)
        {
            if (may(path))
            {
                SealedFiles.Remove(path);
                _latest.TryRemove(path, out _);
            }
        }
    }

    private SealedPlace PlaceOf(CaseId id, DocumentId document) =>
        new(Path.Combine(folder, id.ToString(), document.ToString()), id, $"quarantine/{id}/{document}");
}
