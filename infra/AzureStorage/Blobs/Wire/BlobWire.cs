using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureStorage.Blobs;

/// <summary>The way to one container: makes requests, sends them, and turns refusals into <see cref="RequestFailedException"/>.</summary>
internal sealed class BlobWire(Uri container, HttpPipeline pipeline)
{
    private const string Version = "2021-12-02";

    /// <param name="method">What is done.</param>
    /// <param name="blob">To which blob; empty for the container.</param>
    /// <param name="query">The rest of the address.</param>
    /// <param name="conditions">What must stand there, or null.</param>
    public HttpMessage Make(RequestMethod method, string blob, string query, RequestConditions? conditions = null)
    {
        HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = method;
        string path = string.Join('/', blob.Split('/').Select(Uri.EscapeDataString));
        message.Request.Uri.Reset(new Uri($"{container.ToString().TrimEnd('/')}{(blob.Length > 0 ? "/" : string.Empty)}{path}{query}"));
        message.Request.Headers.SetValue("x-ms-version", Version);
        if (conditions?.IfMatch is { } match)
        {
            message.Request.Headers.SetValue("If-Match", match.ToString("H"));
        }

        if (conditions?.IfNoneMatch is { } other)
        {
            message.Request.Headers.SetValue("If-None-Match", other.ToString("H"));
        }

        return message;
    }

    /// <summary>Sends it; a refusal that is not in <paramref name="accepted"/> is thrown.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, params int[] accepted)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellation);
            Response response = message.Response;
            return response.Status < 400 || accepted.Contains(response.Status)
                ? response
                : throw new RequestFailedException(
                    response.Status, response.ReasonPhrase, response.Headers.TryGetValue("x-ms-error-code", out string? code) ? code : null, innerException: null);
        }
    }
}
