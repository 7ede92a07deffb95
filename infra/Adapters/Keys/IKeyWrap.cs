namespace PspWorkflow.Adapters;

/// <summary>Wraps keys, so that the place that holds them opens nothing by itself.</summary>
internal interface IKeyWrap
{
    /// <summary>Wraps a key.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="about">What the key is; a wrapped key brought from elsewhere does not open.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<byte[]> WrapAsync(byte[] key, string about, CancellationToken cancellation);

    /// <summary>Opens what <see cref="WrapAsync"/> made; throws <see cref="InvalidDataException"/> on anything else.</summary>
    Task<byte[]> UnwrapAsync(byte[] wrapped, string about, CancellationToken cancellation);

    /// <summary>Drops at once what it may remember of a key; the wrapped one is gone for good.</summary>
    void Forget(string about)
    {
        // most remember nothing
    }
}
