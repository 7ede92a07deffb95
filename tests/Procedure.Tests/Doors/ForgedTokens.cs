using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Calls to the route of verdicts by everybody but Event Grid: refused all alike, and nothing is looked at.</summary>
public sealed class ForgedTokens(VerdictHouse there) : IClassFixture<VerdictHouse>
{
    private EntraTenant Tenant => there.Tenant;

    [Theory]
    [InlineData("aud", "22222222-2222-4333-8444-555555555555")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://login.microsoftonline.com/99999999-8888-4777-8666-555555555555/v2.0/")]
    [InlineData("iss", "https://sts.windows.net/88888888-8888-4777-8666-555555555555/")]
    [InlineData("iss", null)]
    [InlineData("tid", "88888888-8888-4777-8666-555555555555")]
    [InlineData("tid", null)]
    [InlineData("azp", "33333333-2222-4333-8444-555555555555")]
    [InlineData("azp", "")]
    [InlineData("azp", null)]
    public Task A_token_that_the_directory_signed_for_something_else_is_refused(string claim, string? value) =>
        RefusedAsync(Tenant.Token(With(Tenant.Claims(), claim, value)));

    [Theory]
    [InlineData("exp", -6)]
    [InlineData("exp", null)]
    [InlineData("nbf", 6)]
    public async Task A_token_of_another_time_is_refused(string claim, int? minutes)
    {
        JsonObject claims = With(Tenant.Claims(), "nbf", EntraTenant.Now.AddHours(-2).ToUnixTimeSeconds());

        await RefusedAsync(Tenant.Token(With(claims, claim, minutes is { } from ? EntraTenant.Now.AddMinutes(from).ToUnixTimeSeconds() : null)));
    }

    [Fact]
    public async Task Another_application_is_not_taken_for_Event_Grid_because_it_says_so_twice()
    {
        JsonObject claims = Tenant.Claims();
        (claims["azp"], claims["appid"]) = ("33333333-2222-4333-8444-555555555555", EntraTenant.EventGrid);

        await RefusedAsync(Tenant.Token(claims));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    public async Task A_token_that_says_it_needs_no_signature_is_refused(string algorithm)
    {
        await RefusedAsync(EntraTenant.Write(Said("alg", algorithm), Tenant.Claims(), _ => []));
        await RefusedAsync(EntraTenant.Write(Said("alg", algorithm), Tenant.Claims(), Tenant.Sign));
    }

    [Fact]
    public async Task The_public_key_is_no_shared_secret()
    {
        byte[][] secrets =
        [
            Tenant.Key.ExportSubjectPublicKeyInfo(),
            Tenant.Key.ExportRSAPublicKey(),
            Encoding.ASCII.GetBytes(Tenant.Key.ExportSubjectPublicKeyInfoPem()),
            Encoding.ASCII.GetBytes(Tenant.Key.ExportSubjectPublicKeyInfoPem() + "\n"),
            Tenant.Key.ExportParameters(includePrivateParameters: false).Modulus!,
        ];

        foreach (byte[] secret in secrets)
        {
            await RefusedAsync(EntraTenant.Write(Said("alg", "HS256"), Tenant.Claims(), text => HMACSHA256.HashData(secret, text)));
        }
    }

    [Fact]
    public async Task A_strangers_key_is_not_believed_whatever_the_token_says_of_it()
    {
        using RSA stranger = RSA.Create(2048);
        JsonObject brought = Said("kid", "k2");
        brought["jwk"] = EntraTenant.JwkOf(stranger, "k2");
        JsonObject elsewhere = Said("jku", "https://exemple.invalid/keys");

        foreach (JsonObject header in (JsonObject[])[EntraTenant.Header(), brought, elsewhere, Said("kid", ""), Said("kid", "../../k1")])
        {
            await RefusedAsync(EntraTenant.Write(header, Tenant.Claims(), text => stranger.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        }
    }

    [Fact]
    public async Task The_directorys_key_under_another_algorithm_is_refused()
    {
        await RefusedAsync(EntraTenant.Write(Said("alg", "RS512"), Tenant.Claims(), text => Tenant.Key.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)));
        await RefusedAsync(EntraTenant.Write(Said("alg", "PS256"), Tenant.Claims(), text => Tenant.Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
    }

    [Fact]
    public async Task A_sound_signature_holds_for_no_other_claims()
    {
        JsonObject other = With(Tenant.Claims(), "azp", "33333333-2222-4333-8444-555555555555");
        string[] sound = Tenant.Token().Split('.');
        string[] signedForAnother = Tenant.Token(other).Split('.');

        await RefusedAsync($"{sound[0]}.{sound[1]}.{signedForAnother[2]}");
        await RefusedAsync($"{sound[0]}.{sound[1]}.");
        await RefusedAsync($"{sound[0]}.{sound[1]}");
        await RefusedAsync($"{sound[0]}.{sound[1]}.{sound[2]}.{sound[2]}.{sound[2]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer " + Api.Secretariat)]
    [InlineData("Basic ZGVtbzpkZW1v")]
    public async Task A_call_without_a_token_is_refused(string? authorization) => await AssertRefusedAsync(authorization);

    [Fact]
    public async Task A_token_under_another_scheme_is_refused() => await AssertRefusedAsync($"Basic {Tenant.Token()}");

    private static JsonObject Said(string name, string value) => With(EntraTenant.Header(), name, value);

    /// <summary>With another value of this name; null takes it away.</summary>
    private static JsonObject With(JsonObject part, string name, JsonNode? value)
    {
        part.Remove(name);
        if (value is not null)
        {
            part[name] = value;
        }

        return part;
    }

    private Task RefusedAsync(string token) => AssertRefusedAsync($"Bearer {token}");

    private async Task AssertRefusedAsync(string? authorization)
    {
        there.ScannerSays("stream: OK"); // a look would settle the document

        Answer answer = await there.PostAsync(new JsonArray(there.Scanned()).ToJsonString(), authorization);

        Assert.Equal((401, "key-needed"), (answer.Status, answer.Code));
        Assert.Equal("pending", await there.StateAsync());
    }
}
