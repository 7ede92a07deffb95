using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Keys wrapped by a vault: under its newest version, opened by the one that wrapped, and by nothing else.</summary>
public sealed class VaultKeyWrapTests : IDisposable
{
    private const string About = "case-key/45-0123456789";

    private readonly FakeVault _vault = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task A_key_opens_on_every_host_and_the_stored_bytes_hold_nothing_of_it()
    {
        byte[] wrapped = await _vault.Wrap().WrapAsync(_key, About, Ct);

        Assert.Equal(_key, await _vault.Wrap().UnwrapAsync(wrapped, About, Ct));
        Assert.Equal(-1, wrapped.AsSpan().IndexOf(_key.AsSpan(0, 8)));
        Assert.NotEqual(wrapped, await _vault.Wrap().WrapAsync(_key, About, Ct));
    }

    [Fact]
    public async Task After_a_rotation_the_newest_version_wraps_and_the_one_that_wrapped_still_opens()
    {
        string first = _vault.Newest;
        byte[] old = await _vault.Wrap().WrapAsync(_key, About, Ct);
        string second = _vault.Rotate();
        byte[] fresh = await _vault.Wrap().WrapAsync(_key, About, Ct);

        Assert.Equal((_key, _key), (await _vault.Wrap().UnwrapAsync(old, About, Ct), await _vault.Wrap().UnwrapAsync(fresh, About, Ct)), Pairs);
        Assert.Contains(first, Encoding.Latin1.GetString(old), StringComparison.Ordinal);
        Assert.Contains(second, Encoding.Latin1.GetString(fresh), StringComparison.Ordinal);

        _vault.Disable(first);
        RequestFailedException closed = await Assert.ThrowsAsync<RequestFailedException>(() => _vault.Wrap().UnwrapAsync(old, About, Ct));
        Assert.Equal(403, closed.Status);
        Assert.Equal(_key, await _vault.Wrap().UnwrapAsync(fresh, About, Ct));

        _vault.Enable(first); // nothing was lost
        Assert.Equal(_key, await _vault.Wrap().UnwrapAsync(old, About, Ct));
    }

    [Fact]
    public async Task What_was_altered_cut_or_wrapped_elsewhere_does_not_open()
    {
        byte[] wrapped = await _vault.Wrap().WrapAsync(_key, About, Ct);
        using FakeVault other = new();
        List<byte[]> foreign =
        [
            [], [2], wrapped[..4], wrapped[..40], wrapped[..^1], [.. wrapped, 0],
            await other.Wrap().WrapAsync(_key, About, Ct),
            SealedBlob.Seal(RandomNumberGenerator.GetBytes(32), _key, About),
        ];
        for (int at = 0; at < wrapped.Length; at++)
        {
            byte[] altered = [.. wrapped];
            altered[at] ^= 1;
            foreign.Add(altered);
        }

        foreach (byte[] one in foreign)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => _vault.Wrap().UnwrapAsync(one, About, Ct));
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => _vault.Wrap().UnwrapAsync(wrapped, "case-key/45-0123456788", Ct));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    public async Task A_moment_of_trouble_is_sat_out_and_a_long_one_is_told_as_an_outage(HttpStatusCode status, string code)
    {
        int left = 2;
        _vault.Trouble = _ => left-- > 0 ? FakeVault.Refusal(status, code) : null;
        byte[] wrapped = await _vault.Wrap().WrapAsync(_key, About, Ct);
        left = 3;
        Assert.Equal(_key, await _vault.Wrap().UnwrapAsync(wrapped, About, Ct));

        left = int.MaxValue;
        Assert.Equal((int)status, (await Assert.ThrowsAsync<RequestFailedException>(() => _vault.Wrap().WrapAsync(_key, About, Ct))).Status);
        Assert.Equal((int)status, (await Assert.ThrowsAsync<RequestFailedException>(() => _vault.Wrap().UnwrapAsync(wrapped, About, Ct))).Status);
    }

    [Fact]
    public async Task An_identity_that_the_vault_does_not_know_is_no_broken_key()
    {
        byte[] wrapped = await _vault.Wrap().WrapAsync(_key, About, Ct);
        VaultKeyWrap stranger = _vault.Wrap(who: new FakeVault.Identity("un autre jeton"));

        Assert.Equal(401, (await Assert.ThrowsAsync<RequestFailedException>(() => stranger.UnwrapAsync(wrapped, About, Ct))).Status);
        Assert.Equal(401, (await Assert.ThrowsAsync<RequestFailedException>(() => stranger.WrapAsync(_key, About, Ct))).Status);
    }

    [Theory]
    [InlineData("<html>Portail du réseau</html>")]
    [InlineData("{}")]
    [InlineData("""{"kid":"https://coffre-invente.vault.azure.net/keys/autre/0123456789abcdef0123456789abcdef","value":"AAAA"}""")]
    [InlineData("""{"kid":"https://coffre-invente.vault.azure.net/keys/case-keys/../../x","value":"AAAA"}""")]
    [InlineData("""{"kid":"https://coffre-invente.vault.azure.net/keys/case-keys/0123456789abcdef0123456789abcdef","value":"+/=="}""")]
    public async Task An_answer_that_is_not_the_vaults_wraps_nothing(string content)
    {
        _vault.Trouble = _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(content) };

        await Assert.ThrowsAsync<RequestFailedException>(() => _vault.Wrap().WrapAsync(_key, About, Ct));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("case-keys")]
    [InlineData("http://coffre-invente.vault.azure.net/keys/case-keys")]
    [InlineData("https://coffre-invente.vault.azure.net/secrets/case-keys")]
    [InlineData("https://coffre-invente.vault.azure.net/keys/")]
    [InlineData("https://coffre-invente.vault.azure.net/keys/case-keys/0123456789abcdef0123456789abcdef")]
    [InlineData("https://moi@coffre-invente.vault.azure.net/keys/case-keys?x=1")]
    public void A_setting_that_is_no_key_without_version_is_refused_in_words(string? setting) =>
        Assert.Contains("CaseKeys:WrappingKey", Assert.Throws<ArgumentException>(() => new VaultKeyAddress(setting)).Message, StringComparison.Ordinal);

    public void Dispose() => _vault.Dispose();

    private static bool Pairs((byte[], byte[]) one, (byte[], byte[]) other) =>
        one.Item1.AsSpan().SequenceEqual(other.Item1) && one.Item2.AsSpan().SequenceEqual(other.Item2);
}
