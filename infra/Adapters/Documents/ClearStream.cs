using System.Buffers;

namespace PspWorkflow.Adapters;

/// <summary>A sealed document read in clear, forward only, one chunk in memory at a time.</summary>
internal sealed class ClearStream(SealedDocument document) : Stream
{
    private readonly byte[] _sealed = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength + DocumentSeal.TagLength);
    private readonly byte[] _clear = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength);
    private long _nextChunk;
    private int _at;
    private int _length;
    private bool _disposed;

    public override bool CanRead => !_disposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>Clear bytes; known before they are read.</summary>
    public override long Length => document.Length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_at == _length && _nextChunk < document.Chunks)
        {
            _length = await document.ReadChunkAsync(_nextChunk, _sealed, _clear, cancellationToken);
            _at = 0;
            _nextChunk++;
        }

        int count = Math.Min(buffer.Length, _length - _at);
        _clear.AsMemory(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            document.Dispose();
            ArrayPool<byte>.Shared.Return(_sealed);
            ArrayPool<byte>.Shared.Return(_clear, clearArray: true);
        }

        base.Dispose(disposing);
    }
}
