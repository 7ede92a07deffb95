using System.Buffers;

namespace PspWorkflow.Adapters;

/// <summary>A sealed document read in clear, anywhere in it, one chunk in memory at a time.</summary>
internal sealed class ClearStream(SealedDocument document) : Stream
{
    private readonly byte[] _sealed = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength + DocumentSeal.TagLength);
    private readonly byte[] _clear = ArrayPool<byte>.Shared.Rent(DocumentSeal.ChunkLength);
    private long _chunk = -1;
    private long _position;
    private bool _disposed;

    public override bool CanRead => !_disposed;

    public override bool CanSeek => !_disposed;

    public override bool CanWrite => false;

    /// <summary>Clear bytes; known before they are read.</summary>
    public override long Length => document.Length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new IOException("Before the beginning of a document.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_position >= Length)
        {
            return 0;
        }

        long wanted = _position / DocumentSeal.ChunkLength;
        if (wanted != _chunk)
        {
            _chunk = -1; // whatever happens to this one, the buffer no longer holds the other
            await document.ReadChunkAsync(wanted, _sealed, _clear, cancellationToken);
            _chunk = wanted;
        }

        int at = (int)(_position - (wanted * DocumentSeal.ChunkLength));
        int held = (int)Math.Min(DocumentSeal.ChunkLength, Length - (wanted * DocumentSeal.ChunkLength));
        int count = Math.Min(buffer.Length, held - at);
        _clear.AsMemory(at, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Length + offset,
        };

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
