using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace PspWorkflow.AzureAdapters;

/// <summary>Writes a blob as blocks. Until they are committed nothing stands; blocks that never are, the service drops after a week.</summary>
internal sealed class BlockStream(BlockBlobClient blob) : Stream
{
    private const int BlockLength = 4 * 1024 * 1024;

    private readonly byte[] _writer = RandomNumberGenerator.GetBytes(16); // two who write one blob at once never mix their blocks
    private readonly List<string> _blocks = [];
    private readonly MemoryStream _block = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _block.Write(buffer.Span);
        if (_block.Length >= BlockLength)
        {
            await StageAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Makes the blob, unless one of this name stands.</summary>
    /// <returns>False when one stands, be it this one whose answer was lost.</returns>
    public Task<bool> TryCommitAsync(CancellationToken cancellation) => TryCommitAsync(null, cancellation);

    /// <summary>The same, with short texts beside the content.</summary>
    public async Task<bool> TryCommitAsync(IDictionary<string, string>? metadata, CancellationToken cancellation)
    {
        await StageAsync(cancellation);
        try
        {
            CommitBlockListOptions isNew = new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }, Metadata = metadata };
            await blob.CommitBlockListAsync(_blocks, isNew, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || e.ErrorCode == "InvalidBlockList")
        {
            return false; // whoever commits first drops the blocks of the others
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _block.Dispose();
        base.Dispose(disposing);
    }

    private async Task StageAsync(CancellationToken cancellation)
    {
        if (_block.Length == 0)
        {
            return;
        }

        string id = Convert.ToBase64String([.. _writer, .. BitConverter.GetBytes(_blocks.Count)]);
        using MemoryStream content = new(_block.GetBuffer(), 0, (int)_block.Length);
        await blob.StageBlockAsync(id, content, null, cancellation);
        _blocks.Add(id);
        _block.SetLength(0);
    }
}
