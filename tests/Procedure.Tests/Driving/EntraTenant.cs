using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>An Entra directory of this machine: publishes its key, and writes any token, sound or forged.</summary>
internal sealed class EntraTenant : IAsyncDisposable
{
    public const string Audience = "11111111-2222-4333-8444-555555555555";
    public const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";
    public const string Id = "99999999-8888-4777-8666-555555555555";
    public const string OlderIssuer = $"https://sts.windows.net/{Id}/";

    private const string KeyId = "k1";

    private readonly RSA _key = RSA.Create(2048);
    private WebApplication? _server;

    /// <summary>The moment of its tokens: the machine's time in a house of the tests.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What it signs with; the public part is known to everybody.</summary>
    public RSA Key => _key;

    public string Authority { get; private set; } = "";

    public string Issuer => $"{Authority}/v2.0";

    /// <summary>The settings that make a house believe it.</summary>
    public string[] Settings => [$"--ScanVerdicts:Audience={Audience}", $"--ScanVerdicts:Tenant={Id}", $"--ScanVerdicts:Authority={Authority}"];

    private JsonObject Keys => new() { ["keys"] = new JsonArray(JwkOf(_key, KeyId)) };

    /// <summary>The public part of a key as directories publish it.</summary>
    public static JsonObject JwkOf(RSA key, string id)
    {
        RSAParameters numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["n"] = Base64Url.EncodeToString(numbers.Modulus!), ["e"] = Base64Url.EncodeToString(numbers.Exponent!) };
    }

    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", () => Results.Content(Metadata().ToJsonString(), "application/json"));
        _server.MapGet("/keys", () => Results.Content(Keys.ToJsonString(), "application/json"));
        await _server.StartAsync(Ct);
        Authority = _server.Urls.Single();
    }

    /// <summary>What it says to Event Grid of itself, for the audience.</summary>
    public JsonObject Claims() => new()
    {
        ["aud"] = Audience,
        ["iss"] = Issuer,
        ["tid"] = Id,
        ["azp"] = EventGrid,
        ["ver"] = "2.0",
        ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
    };

    public static JsonObject Header() => new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };

    /// <summary>A sound token.</summary>
    public string Token() => Token(Claims());

    public string Token(JsonObject claims) => Write(Header(), claims, Sign);

    /// <summary>Any token: header, claims, and a signature over both.</summary>
    public static string Write(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        string signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public byte[] Sign(byte[] text) => _key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _key.Dispose();
    }

    private JsonObject Metadata() => new() { ["issuer"] = Issuer, ["jwks_uri"] = $"{Authority}/keys" };
}
