using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>One after the other for one upload: what ends or gives it up takes its parts away, and nobody else may be reading them then.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] _places = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the turn; disposing what it gives ends it.</summary>
    public async Task<IDisposable> TakeAsync(DocumentId document, CancellationToken cancellation)
    {
        SemaphoreSlim place = _places[(uint)document.GetHashCode() % (uint)_places.Length];
        await place.WaitAsync(cancellation);
        return new Turn(place);
    }

    private sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
