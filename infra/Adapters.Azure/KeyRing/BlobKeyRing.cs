using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters;

/// <summary>The key ring as one blob, read in one call and written under its ETag: no host ever sees half of another's change.</summary>
internal sealed partial class BlobKeyRing(BlobContainerClient container, ILogger<BlobKeyRing> log) : IXmlRepository
{
    /// <summary>Name of the blob.</summary>
    public const string Name = "key-ring.xml";

    private const int MostTries = 20;

    private readonly BlockBlobClient _blob = container.GetBlockBlobClient(Name);
    private HashSet<string>? _seen;

    /// <summary>What can be used; what was altered beyond reading, or is not sealed by us, is left out and told.</summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        XElement[] all = [.. Task.Run(() => ReadAsync(CancellationToken.None)).GetAwaiter().GetResult().Elements];
        _seen = KeysOf(all);
        XElement[] ours = [.. all.Where(RingElements.IsOurs)];
        if (ours.Length < all.Length)
        {
            LogForeign(all.Length - ours.Length);
        }

        return ours;
    }

    /// <summary>Adds an element. A key that another host has just made in the same need is used instead: the ring is read again right after.</summary>
    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => StoreAsync(element, CancellationToken.None)).GetAwaiter().GetResult();

    private async Task StoreAsync(XElement element, CancellationToken cancellation)
    {
        for (int tried = 1; ; tried++)
        {
            (XElement[] stands, ETag? writing) = await ReadAsync(cancellation);
            if (Stands(stands, element) || (RingElements.ActsAtOnce(element) && _seen is { } seen && KeysOf(stands).Except(seen).Any()))
            {
                return;
            }

            try
            {
                await WriteAsync(new XElement("ring", [.. stands, element]), writing, cancellation);
                return;
            }
            catch (RequestFailedException e) when (tried < MostTries && e is { Status: 409 or 412 } or { Status: 400, ErrorCode: "InvalidBlockList" })
            {
                // another host was faster, or this one was and its answer was lost
            }
        }
    }

    /// <summary>Block ids are chance: two hosts that write at once never commit each other's bytes.</summary>
    private async Task WriteAsync(XElement ring, ETag? writing, CancellationToken cancellation)
    {
        string id = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        await _blob.StageBlockAsync(id, new MemoryStream(Encoding.UTF8.GetBytes(ring.ToString())), null, cancellation);
        BlobRequestConditions sameAsRead = writing is { } read ? new() { IfMatch = read } : new() { IfNoneMatch = ETag.All };
        await _blob.CommitBlockListAsync([id], new CommitBlockListOptions { Conditions = sameAsRead }, cancellation);
    }

    private async Task<(XElement[] Elements, ETag? Writing)> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            Response<BlobDownloadStreamingResult> answer = await _blob.DownloadStreamingAsync(null, cancellation);
            using StreamReader content = new(answer.Value.Content, Encoding.UTF8);
            ETag? writing = answer.GetRawResponse().Headers.ETag;
            return (Elements(await content.ReadToEndAsync(cancellation)), writing);
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return ([], null);
        }
    }

    /// <summary>A ring that is no XML any more is lost; the next key begins another. People type a new code.</summary>
    private XElement[] Elements(string text)
    {
        if (RingElements.Parse(text) is { } ring)
        {
            return [.. ring.Elements()];
        }

        LogLost();
        return [];
    }

    private static bool Stands(XElement[] elements, XElement element) =>
        elements.Any(one => RingElements.IdOf(element) is { } id ? RingElements.IdOf(one) == id : XNode.DeepEquals(one, element));

    private static HashSet<string> KeysOf(XElement[] elements) => [.. elements.Select(RingElements.IdOf).OfType<string>()];

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} clé(s) du trousseau ne sont pas de nous : elles ne sont pas utilisées.")]
    private partial void LogForeign(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Le trousseau n’est plus lisible : un autre commence, et les codes tapés sont à redemander.")]
    private partial void LogLost();
}
