using Azure;
using Azure.Core;

namespace PspWorkflow.AzureStorage.Blobs;

/// <summary>Metadata as it travels: a header for each text.</summary>
internal static class BlobMetadata
{
    private const string Prefix = "x-ms-meta-";

    public static void Write(Request request, IDictionary<string, string>? metadata)
    {
        foreach ((string name, string value) in metadata ?? new Dictionary<string, string>())
        {
            request.Headers.SetValue(Prefix + name, value);
        }
    }

    public static Dictionary<string, string> Read(Response response) =>
        response.Headers
            .Where(header => header.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Name[Prefix.Length..], header => header.Value, StringComparer.OrdinalIgnoreCase);
}
