namespace PspWorkflow.Adapters;

/// <summary>Wraps with a master key that this process holds; for machines without a vault.</summary>
internal sealed class MasterKeyWrap(byte[] master) : IKeyWrap
{
    public Task<byte[]> WrapAsync(byte[] key, string about, CancellationToken cancellation) => Task.FromResult(SealedBlob.Seal(master, key, about));

    public Task<byte[]> UnwrapAsync(byte[] wrapped, string about, CancellationToken cancellation) => Task.FromResult(SealedBlob.Open(master, wrapped, about));
}
