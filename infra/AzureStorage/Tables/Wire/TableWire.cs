using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureStorage.Tables;

/// <summary>The way to one table service: makes requests, sends them, and turns refusals into <see cref="RequestFailedException"/>.</summary>
internal sealed class TableWire(Uri endpoint, HttpPipeline pipeline)
{
    public const string Json = "application/json;odata=minimalmetadata";
    private const string Version = "2019-02-02";

    public Uri Endpoint => endpoint;

    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    public HttpMessage Make(RequestMethod method, string pathAndQuery)
    {
        HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{endpoint}/{pathAndQuery}"));
        message.Request.Headers.SetValue("x-ms-version", Version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", Json);
        return message;
    }

    public HttpMessage Make(RequestMethod method, string path, byte[] body, string contentType = "application/json")
    {
        HttpMessage message = Make(method, path);
        message.Request.Content = RequestContent.Create(body);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return message;
    }

    /// <summary>Sends it; a refusal that is not in <paramref name="accepted"/> is thrown.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, params int[] accepted)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellation);
            Response response = message.Response;
            return response.Status < 400 || accepted.Contains(response.Status) ? response : throw Refusal(response);
        }
    }

    /// <summary>Code and words of an error in the service's JSON; null when it holds none.</summary>
    public static (string? Code, string? Message) ErrorOf(string body)
    {
        try
        {
            JsonElement error = JsonDocument.Parse(body).RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, body);
        }
    }

    private static RequestFailedException Refusal(Response response)
    {
        (string? code, string? message) = ErrorOf(response.ContentStream is null ? string.Empty : response.Content.ToString());
        return new RequestFailedException(response.Status, message ?? response.ReasonPhrase, code, innerException: null);
    }

    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
