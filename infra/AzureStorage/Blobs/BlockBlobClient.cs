using System.Text;
using Azure.Core;
using Azure.Storage.Blobs.Models;
using PspWorkflow.AzureStorage.Blobs;

namespace Azure.Storage.Blobs.Specialized;

/// <summary>One blob, written as blocks.</summary>
public class BlockBlobClient
{
    private readonly BlobWire _wire;
    private readonly string _name;

    internal BlockBlobClient(BlobWire wire, string name)
    {
        _wire = wire;
        _name = name;
    }

    /// <summary>Brings a block; it is part of nothing until it is committed, and goes by itself after a week.</summary>
    public virtual async Task<Response<BlockInfo>> StageBlockAsync(
        string base64BlockId, Stream content, BlockBlobStageBlockOptions? options = null, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Put, _name, $"?comp=block&blockid={Uri.EscapeDataString(base64BlockId)}");
        message.Request.Content = RequestContent.Create(content);
        return Response.FromValue(new BlockInfo(), await _wire.SendAsync(message, cancellationToken));
    }

    /// <summary>Makes the blob of blocks, in this order.</summary>
    public virtual async Task<Response<BlobContentInfo>> CommitBlockListAsync(
        IEnumerable<string> base64BlockIds, CommitBlockListOptions? options, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Put, _name, "?comp=blocklist", options?.Conditions);
        string blocks = string.Concat(base64BlockIds.Select(id => $"<Latest>{id}</Latest>"));
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{blocks}</BlockList>"));
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        BlobMetadata.Write(message.Request, options?.Metadata);
        Response response = await _wire.SendAsync(message, cancellationToken);
        return Response.FromValue(new BlobContentInfo(response.Headers.ETag ?? default), response);
    }

    /// <summary>Length and writing; 404 when there is no such blob.</summary>
    public virtual async Task<Response<BlobProperties>> GetPropertiesAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        Response response = await _wire.SendAsync(_wire.Make(RequestMethod.Head, _name, string.Empty, conditions), cancellationToken);
        return Response.FromValue(new BlobProperties(response.Headers.ContentLengthLong ?? 0, response.Headers.ETag ?? default, BlobMetadata.Read(response)), response);
    }

    /// <summary>Reads a part, or all; 412 when it is of another writing than was asked for.</summary>
    public virtual async Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Get, _name, string.Empty, options?.Conditions);
        if (options is { Range: { Length: not null } or { Offset: > 0 } })
        {
            message.Request.Headers.SetValue("x-ms-range", options.Range.ToString());
        }

        Response response = await _wire.SendAsync(message, cancellationToken);
        return Response.FromValue(new BlobDownloadStreamingResult(response.Content.ToStream()), response);
    }

    /// <summary>Replaces the short texts beside the content; 412 when it is of another writing than was asked for.</summary>
    public virtual async Task<Response<BlobInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Put, _name, "?comp=metadata", conditions);
        BlobMetadata.Write(message.Request, metadata);
        Response response = await _wire.SendAsync(message, cancellationToken);
        return Response.FromValue(new BlobInfo(response.Headers.ETag ?? default), response);
    }

    /// <summary>The index tags; 404 when there is no such blob.</summary>
    public virtual async Task<Response<GetBlobTagResult>> GetTagsAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        Response response = await _wire.SendAsync(_wire.Make(RequestMethod.Get, _name, "?comp=tags", conditions), cancellationToken);
        return Response.FromValue(new GetBlobTagResult(BlobXml.Tags(response.Content)), response);
    }

    /// <summary>Replaces the index tags.</summary>
    public virtual async Task<Response> SetTagsAsync(IDictionary<string, string> tags, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Put, _name, "?comp=tags", conditions);
        message.Request.Content = RequestContent.Create(BlobXml.Of(tags));
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        return await _wire.SendAsync(message, cancellationToken);
    }

    /// <summary>Deletes it; says whether there was one.</summary>
    public virtual async Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = default, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Delete, _name, string.Empty, conditions);
        if (snapshotsOption is DeleteSnapshotsOption.IncludeSnapshots)
        {
            message.Request.Headers.SetValue("x-ms-delete-snapshots", "include");
        }

        Response response = await _wire.SendAsync(message, cancellationToken, 404);
        return Response.FromValue(response.Status != 404, response);
    }
}

/// <summary>How a blob of blocks is found in its container.</summary>
public static class SpecializedBlobExtensions
{
    /// <summary>The blob of this name, which may not exist yet.</summary>
    public static BlockBlobClient GetBlockBlobClient(this BlobContainerClient client, string blobName) => new(client.Wire, blobName);
}
