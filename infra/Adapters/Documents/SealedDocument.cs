namespace PspWorkflow.Adapters;

/// <summary>A sealed document, opened: its trailer is checked before the first byte is given out.</summary>
internal sealed class SealedDocument : IDisposable
{
    private const int SealedChunk = DocumentSeal.ChunkLength + DocumentSeal.TagLength;

    private readonly ISealedBytes _bytes;
    private readonly DocumentSeal _seal;

    private SealedDocument(ISealedBytes bytes, DocumentSeal seal)
    {
        _bytes = bytes;
        _seal = seal;
    }

    /// <summary>Clear bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the clear content.</summary>
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Number of chunks; at least one.</summary>
    public long Chunks => (Length + DocumentSeal.ChunkLength - 1) / DocumentSeal.ChunkLength;

    /// <summary>Opens a document and takes its bytes over; throws <see cref="InvalidDataException"/> when it was tampered with.</summary>
    public static async Task<SealedDocument> OpenAsync(ISealedBytes bytes, byte[] caseKey, string about, CancellationToken cancellation)
    {
        DocumentSeal? seal = null;
        try
        {
            byte[] header = new byte[DocumentSeal.HeaderLength];
            await ReadExactlyAsync(bytes, header, 0, cancellation);
            seal = DocumentSeal.Resume(caseKey, about, header);
            SealedDocument opened = new(bytes, seal);
            await opened.ReadTrailerAsync(cancellation);
            return opened;
        }
        catch
        {
            seal?.Dispose();
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Opens one chunk into the buffer; returns its length.</summary>
    public async ValueTask<int> ReadChunkAsync(long number, byte[] sealedBuffer, byte[] clear, CancellationToken cancellation)
    {
        bool last = number == Chunks - 1;
        int length = last ? (int)(Length - (number * DocumentSeal.ChunkLength)) : DocumentSeal.ChunkLength;
        Memory<byte> wanted = sealedBuffer.AsMemory(0, length + DocumentSeal.TagLength);
        await ReadExactlyAsync(_bytes, wanted, DocumentSeal.HeaderLength + (number * SealedChunk), cancellation);
        _seal.OpenChunk(number, last, wanted.Span, clear.AsSpan(0, length));
        return length;
    }

    public void Dispose()
    {
        _seal.Dispose();
        _bytes.Dispose();
    }

    private static async ValueTask ReadExactlyAsync(ISealedBytes bytes, Memory<byte> target, long at, CancellationToken cancellation)
    {
        for (int read = 0; read < target.Length;)
        {
            int got = await bytes.ReadAsync(target[read..], at + read, cancellation);
            read += got > 0 ? got : throw CutOff();
        }
    }

    private static InvalidDataException CutOff() => new("A sealed document is cut off.");

    private async ValueTask ReadTrailerAsync(CancellationToken cancellation)
    {
        long size = _bytes.Length;
        if (size < DocumentSeal.HeaderLength + DocumentSeal.TrailerLength)
        {
            throw CutOff();
        }

        byte[] trailer = new byte[DocumentSeal.TrailerLength];
        await ReadExactlyAsync(_bytes, trailer, size - DocumentSeal.TrailerLength, cancellation);
        (Length, Sha256) = _seal.OpenTrailer(trailer);
        if (size != DocumentSeal.HeaderLength + Length + (Chunks * DocumentSeal.TagLength) + DocumentSeal.TrailerLength)
        {
            throw CutOff();
        }
    }
}
