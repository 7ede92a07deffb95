using System.Globalization;
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

    /// <summary>Whether the machine instant beside it, in ticks, lies before another; never of a blob that has none, which is not ours.</summary>
    public static bool IsBefore(this BlobItem blob, DateTimeOffset instant, string name) =>
        blob.Metadata.TryGetValue(name, out string? ticks) && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out long at) && at < instant.UtcTicks;
}
