using Azure;
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace PspWorkflow.AzureStorage.Blobs;

/// <summary>The blobs of a container, page by page.</summary>
internal sealed class BlobListing(BlobWire wire, bool withMetadata, string? prefix, CancellationToken cancellation) : AsyncPageable<BlobItem>
{
    public override async IAsyncEnumerable<Page<BlobItem>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        string? marker = continuationToken;
        do
        {
            string query = $"?restype=container&comp=list{Part("prefix", prefix)}{Part("marker", marker)}{Part("maxresults", pageSizeHint?.ToString(System.Globalization.CultureInfo.InvariantCulture))}{(withMetadata ? "&include=metadata" : string.Empty)}";
            Response response = await wire.SendAsync(wire.Make(RequestMethod.Get, string.Empty, query), cancellation);
            (List<BlobItem> items, string next) = BlobXml.Listing(response.Content);
            marker = next.Length > 0 ? next : null;
            yield return Page<BlobItem>.FromValues(items, marker, response);
        }
        while (marker is not null);
    }

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? string.Empty : $"&{name}={Uri.EscapeDataString(value)}";
}
