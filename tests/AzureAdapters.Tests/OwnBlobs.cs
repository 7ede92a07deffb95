using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Blobs that a test writes and sees past the adapters.</summary>
internal static class OwnBlobs
{
    public static async Task PutAsync(this BlobContainerClient container, string name, byte[] content)
    {
        BlockBlobClient blob = container.GetBlockBlobClient(name);
        string id = Convert.ToBase64String([1, 2, 3]);
        await blob.StageBlockAsync(id, new MemoryStream(content), null, Ct);
        await blob.CommitBlockListAsync([id], null, Ct);
    }

    public static async Task<List<string>> NamesAsync(this BlobContainerClient container)
    {
        List<string> names = [];
        await foreach (BlobItem blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Ct))
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
