namespace PspWorkflow.Adapters.Tests;

/// <summary>A stream like a slow network: as long as asked, a little at a time, never held in memory.</summary>
internal sealed class TrickleStream(long length, int atOnce = 1_500, Action? halfway = null) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = (int)Math.Min(Math.Min(count, atOnce), length - _given);
        buffer.AsSpan(offset, given).Fill((byte)(_given / 1_000));
        if (_given < length / 2 && _given + given >= length / 2)
        {
            halfway?.Invoke();
        }

        _given += given;
        return given;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray<byte>(buffer, out ArraySegment<byte> array)
            ? ValueTask.FromResult(Read(array.Array!, array.Offset, array.Count))
            : throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
