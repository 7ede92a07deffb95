using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace PspWorkflow.AzureAdapters;

/// <summary>What is known of one blob.</summary>
internal static class BlobReading
{
    /// <summary>Its properties; null when there is none.</summary>
    public static async Task<BlobProperties?> PropertiesAsync(this BlockBlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(null, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return null;
        }
    }

    /// <summary>The short texts beside its content; null when there is none.</summary>
    public static async Task<IDictionary<string, string>?> MetadataOfAsync(this BlockBlobClient blob, CancellationToken cancellation) =>
        (await blob.PropertiesAsync(cancellation))?.Metadata;
}
