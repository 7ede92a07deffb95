using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>A vault with one key in versions, as strict as the real one about tokens, versions of the protocol and what it is sent.</summary>
internal sealed class FakeVault : HttpMessageHandler
{
    public const string Key = "https://coffre-invente.vault.azure.net/keys/case-keys";

    private const string Token = "jeton";
    private readonly List<(string Version, RSA Pair)> _versions = [];
    private readonly HashSet<string> _disabled = [];
    private readonly Lock _one = new();

    public FakeVault() => Rotate();

    /// <summary>What befalls a request instead of its answer; null: nothing.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Trouble { get; set; } = _ => null;

    /// <summary>Requests that came, troubled ones too.</summary>
    public int Calls { get; private set; }

    public string Newest => _versions[^1].Version;

    /// <summary>An answer in the vault's words.</summary>
    public static HttpResponseMessage Refusal(HttpStatusCode status, string code) =>
        Answer(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Made by a test." } });

    public string Rotate()
    {
        _versions.Add((Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), RSA.Create(2048)));
        return Newest;
    }

    public void Disable(string version) => _disabled.Add(version);

    public void Enable(string version) => _disabled.Remove(version);

    /// <summary>A host that wraps with it.</summary>
    public VaultKeyWrap Wrap(UnwrappedKeys? remembered = null, TokenCredential? who = null)
    {
        VaultClientOptions options = new() { Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new VaultKeyWrap(new VaultClient(new VaultKeyAddress(Key), who ?? new Identity(Token), options), remembered ?? new UnwrappedKeys(TimeProvider.System));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        JsonNode? asked = request.Content is { } content ? JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken)) : null;
        lock (_one)
        {
            Calls++;
            return Trouble(request) ?? Judge(request, asked);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _versions.ForEach(version => version.Pair.Dispose());
        base.Dispose(disposing);
    }

    private HttpResponseMessage Judge(HttpRequestMessage request, JsonNode? asked) => request switch
    {
        { Method.Method: not "POST" } or { RequestUri: not { Scheme: "https", Host: "coffre-invente.vault.azure.net" } } => Refusal(HttpStatusCode.NotFound, "NotFound"),
        { Headers.Authorization: not { Scheme: "Bearer", Parameter: Token } } => Refusal(HttpStatusCode.Unauthorized, "Unauthorized"),
        _ when request.RequestUri.Query is not "?api-version=7.4" => Refusal(HttpStatusCode.BadRequest, "UnsupportedApiVersion"),
        _ when asked?["alg"]?.GetValue<string>() is not "RSA-OAEP-256" => Refusal(HttpStatusCode.BadRequest, "UnsupportedAlgorithm"),
        _ => Do(request.RequestUri.AbsolutePath.Trim('/').Split('/'), asked["value"]!.GetValue<string>()),
    };

    private HttpResponseMessage Do(string[] path, string value) => path switch
    {
        ["keys", "case-keys", "wrapkey"] => Done(_versions[^1], pair => pair.Encrypt(Base64Url.DecodeFromChars(value), RSAEncryptionPadding.OaepSHA256)),
        ["keys", "case-keys", var version, "unwrapkey"] when _disabled.Contains(version) => Refusal(HttpStatusCode.Forbidden, "Forbidden"),
        ["keys", "case-keys", var version, "unwrapkey"] when _versions.Find(one => one.Version == version) is { Pair: not null } found =>
            Done(found, pair => pair.Decrypt(Base64Url.DecodeFromChars(value), RSAEncryptionPadding.OaepSHA256)),
        _ => Refusal(HttpStatusCode.NotFound, "KeyNotFound"),
    };

    private static HttpResponseMessage Done((string Version, RSA Pair) key, Func<RSA, byte[]> how)
    {
        try
        {
            return Answer(HttpStatusCode.OK, new JsonObject { ["kid"] = $"{Key}/{key.Version}", ["value"] = Base64Url.EncodeToString(how(key.Pair)) });
        }
        catch (CryptographicException)
        {
            return Refusal(HttpStatusCode.BadRequest, "BadParameter");
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject content) =>
        new(status) { Content = new StringContent(content.ToJsonString(), Encoding.UTF8, "application/json") };

    /// <summary>An identity with a token for vaults, and for nothing else.</summary>
    internal sealed class Identity(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://vault.azure.net/.default"], requestContext.Scopes);
            return new AccessToken(token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
