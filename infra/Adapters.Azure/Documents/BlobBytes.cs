using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters;

/// <summary>The bytes of one writing of a blob, fetched a window at a time: memory does not grow with the document, and calls with its megabytes only.</summary>
internal sealed class BlobBytes : ISealedBytes
{
    private const int Window = 1024 * 1024;

    private readonly BlockBlobClient _blob;
    private readonly BlobRequestConditions _sameWriting;
    private byte[] _window = [];
    private long _windowAt;

    /// <summary>The writing whose properties these are.</summary>
    public BlobBytes(BlockBlobClient blob, BlobProperties properties)
    {
        _blob = blob;
        _sameWriting = new BlobRequestConditions { IfMatch = properties.ETag };
        Length = properties.ContentLength;
    }

    public long Length { get; }

    /// <summary>Opens a blob; null when there is none.</summary>
    public static async Task<BlobBytes?> OpenAsync(BlockBlobClient blob, CancellationToken cancellation) =>
        await blob.PropertiesAsync(cancellation) is { } properties ? new BlobBytes(blob, properties) : null;

    public async ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken cancellation)
    {
        if (at >= Length)
        {
            return 0;
        }

        if (at < _windowAt || at >= _windowAt + _window.Length)
        {
            (_window, _windowAt) = (await FetchAsync(at, cancellation), at);
        }

        ReadOnlyMemory<byte> held = _window.AsMemory((int)(at - _windowAt));
        int count = Math.Min(held.Length, target.Length);
        held[..count].CopyTo(target);
        return count;
    }

    public void Dispose() => _window = [];

    private async Task<byte[]> FetchAsync(long at, CancellationToken cancellation)
    {
        byte[] window = new byte[Math.Min(Window, Length - at)];
        BlobDownloadOptions part = new() { Range = new HttpRange(at, window.Length), Conditions = _sameWriting };
        BlobDownloadStreamingResult result = await _blob.DownloadStreamingAsync(part, cancellation);
        await using Stream content = result.Content;
        await content.ReadExactlyAsync(window, cancellation);
        return window;
    }
}
