using Azure.Core;

namespace Azure.Storage.Blobs;

/// <summary>How requests travel: retries, transport and policies are those of <see cref="ClientOptions"/>.</summary>
public class BlobClientOptions : ClientOptions;
