using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using PspWorkflow.AzureStorage;
using PspWorkflow.AzureStorage.Blobs;

namespace Azure.Storage.Blobs;

/// <summary>One container of a blob service.</summary>
public class BlobContainerClient
{
    private const string Scope = "https://storage.azure.com/.default";

    /// <summary>A container behind a connection string that names its endpoint, as Azurite's does.</summary>
    public BlobContainerClient(string connectionString, string blobContainerName, BlobClientOptions? options)
        : this(ConnectionString.Parse(connectionString, "BlobEndpoint"), blobContainerName, options)
    {
    }

    /// <summary>A container behind an identity.</summary>
    public BlobContainerClient(Uri blobContainerUri, TokenCredential credential, BlobClientOptions? options = null) =>
        Wire = new BlobWire(blobContainerUri, HttpPipelineBuilder.Build(options ?? new BlobClientOptions(), new BearerTokenAuthenticationPolicy(credential, Scope)));

    private BlobContainerClient(ConnectionString account, string container, BlobClientOptions? options) =>
        Wire = new BlobWire(new Uri($"{account.Endpoint}/{container}"), HttpPipelineBuilder.Build(options ?? new BlobClientOptions(), new SharedKeyPolicy(account)));

    internal BlobWire Wire { get; }

    /// <summary>Makes the container; one that exists is left as it is.</summary>
    public virtual async Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType, IDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        Response response = await Wire.SendAsync(Wire.Make(RequestMethod.Put, string.Empty, "?restype=container"), cancellationToken, 409);
        return Response.FromValue(new BlobContainerInfo(), response);
    }

    /// <summary>The blobs whose names begin with a text, in order of their names.</summary>
    public virtual AsyncPageable<BlobItem> GetBlobsAsync(BlobTraits traits, BlobStates states, string? prefix, CancellationToken cancellationToken) =>
        new BlobListing(Wire, traits.HasFlag(BlobTraits.Metadata), prefix, cancellationToken);
}
