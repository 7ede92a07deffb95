using System.Buffers.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureAdapters;

/// <summary>How requests to the vault travel: retries and transport are those of <see cref="ClientOptions"/>; a try is given up after ten seconds, since somebody waits for the page.</summary>
internal sealed class VaultClientOptions : ClientOptions
{
    public VaultClientOptions() => Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
}

/// <summary>The two operations of Key Vault that are used, over its REST protocol.</summary>
/// <param name="key">The wrapping key.</param>
/// <param name="credential">Who asks; needs "Key Vault Crypto Service Encryption User" on the key.</param>
/// <param name="options">How requests travel.</param>
internal sealed class VaultClient(VaultKeyAddress key, TokenCredential credential, VaultClientOptions? options = null)
{
    private const string Scope = "https://vault.azure.net/.default";
    private const string Algorithm = "RSA-OAEP-256";

    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(options ?? new VaultClientOptions(), new BearerTokenAuthenticationPolicy(credential, Scope));

    /// <summary>Wraps with the newest version, and says which it is.</summary>
    public async Task<(string Version, byte[] Wrapped)> WrapAsync(byte[] value, CancellationToken cancellation)
    {
        (string? id, byte[] wrapped) = await AskAsync(key.Wrap, value, cancellation);
        return (key.VersionOf(id) ?? throw Strange(200), wrapped);
    }

    /// <summary>Unwraps with the version that wrapped.</summary>
    public async Task<byte[]> UnwrapAsync(string version, byte[] wrapped, CancellationToken cancellation) =>
        (await AskAsync(key.Unwrap(version), wrapped, cancellation)).Value;

    private async Task<(string? Id, byte[] Value)> AskAsync(Uri address, byte[] value, CancellationToken cancellation)
    {
        using HttpMessage message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(address);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Accept", "application/json");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { alg = Algorithm, value = Base64Url.EncodeToString(value) }));
        await _pipeline.SendAsync(message, cancellation);
        return message.Response.Status is 200 ? Read(message.Response) : throw new RequestFailedException(message.Response);
    }

    private static (string? Id, byte[] Value) Read(Response response)
    {
        try
        {
            using JsonDocument answer = JsonDocument.Parse(response.Content.ToMemory());
            string value = answer.RootElement.GetProperty("value").GetString() ?? string.Empty;
            return (answer.RootElement.GetProperty("kid").GetString(), Base64Url.DecodeFromChars(value));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Strange(response.Status);
        }
    }

    /// <summary>Something stands between us and the vault, and answers in its place.</summary>
    private static RequestFailedException Strange(int status) => new(status, "This is not an answer of the vault about its wrapping key.");
}
