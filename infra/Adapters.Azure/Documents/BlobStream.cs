using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace PspWorkflow.AzureAdapters;

/// <summary>A blob in clear, read anywhere in it, a window at a time. When what stands beside it changes meanwhile, reading goes on as long as its content is the same.</summary>
internal sealed class BlobStream(BlockBlobClient blob, BlobProperties opened, string hashName) : Stream
{
    /// <summary>Not that of a plain <see cref="IOException"/>, which says that a sender hung up.</summary>
    private const int Gone = unchecked((int)0x80070002);

    private BlobBytes _bytes = new(blob, opened);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => opened.ContentLength;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                int read = await _bytes.ReadAsync(buffer, Position, cancellationToken);
                Position += read;
                return read;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 412)
            {
                _bytes = await SameAsync(cancellationToken);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }

    private async Task<BlobBytes> SameAsync(CancellationToken cancellation) => await blob.PropertiesAsync(cancellation) switch
    {
        null => throw new IOException("What was being read is gone.", Gone),
        { } now when now.Metadata[hashName] == opened.Metadata[hashName] => new BlobBytes(blob, now),
        _ => throw new IOException("Another content stands in the place of the one that was being read.", Gone),
    };
}
