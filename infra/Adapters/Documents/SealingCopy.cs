using System.Buffers;
using System.Security.Cryptography;

namespace PspWorkflow.Adapters;

/// <summary>Copies a clear stream into a sealed file, a chunk at a time: memory does not grow with the document.</summary>
internal sealed class SealingCopy : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _sealed = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength + DocumentSeal.TagLength);
    private byte[] _chunk = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength);
    private byte[] _next = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength);
    private int _chunkLength;

    /// <summary>Clear bytes read so far.</summary>
    public long Length { get; private set; }

    /// <summary>Reads the first chunk; false when there is no content at all.</summary>
    public async Task<bool> BeginAsync(Stream content, CancellationToken cancellation)
    {
        _chunkLength = await FillAsync(content, _chunk, cancellation);
        Length = _chunkLength;
        return _chunkLength > 0;
    }

    /// <summary>Seals everything into the target.</summary>
    /// <returns>The SHA-256 of the clear content; null as soon as it is longer than <paramref name="longest"/> bytes.</returns>
    public async Task<byte[]?> RunAsync(Stream content, DocumentSeal seal, Stream target, long longest, CancellationToken cancellation)
    {
        for (long number = 0; _chunkLength > 0 && Length <= longest; number++)
        {
            int nextLength = await FillAsync(content, _next, cancellation);
            _hash.AppendData(_chunk, 0, _chunkLength);
            seal.SealChunk(number, last: nextLength == 0, _chunk.AsSpan(0, _chunkLength), _sealed);
            await target.WriteAsync(_sealed.AsMemory(0, _chunkLength + DocumentSeal.TagLength), cancellation);
            (_chunk, _next) = (_next, _chunk);
            _chunkLength = nextLength;
            Length += nextLength;
        }

        if (Length > longest)
        {
            return null;
        }

        byte[] sha256 = _hash.GetHashAndReset();
        await target.WriteAsync(seal.SealTrailer(Length, sha256), cancellation);
        return sha256;
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_chunk, clearArray: true);
        ArrayPool<byte>.Shared.Return(_next, clearArray: true);
        ArrayPool<byte>.Shared.Return(_sealed);
    }

    // A network stream gives what it has: a chunk is full, or the last.
    private static ValueTask<int> FillAsync(Stream content, byte[] chunk, CancellationToken cancellation) =>
        content.ReadAtLeastAsync(chunk.AsMemory(0, DocumentSeal.ChunkLength), DocumentSeal.ChunkLength, throwOnEndOfStream: false, cancellation);
}
