namespace PspWorkflow.Adapters;

/// <summary>The bytes of a sealed document, wherever they stand, read anywhere in them.</summary>
internal interface ISealedBytes : IDisposable
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>Reads some of them, at least one unless the end is reached.</summary>
    ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken cancellation);
}
