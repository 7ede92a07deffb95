using System.Net;
using System.Security.Cryptography;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Hosts that begin a ring at once, answers that are lost, and a vault that is away: one key, and it opens everywhere.</summary>
public sealed class RingTroubles(Azurite azurite) : SharedRing(azurite)
{
    [Theory]
    [InlineData("GET", "", 2)]
    [InlineData("PUT", "comp=block&", 1)]
    [InlineData("PUT", "comp=blocklist", 1)]
    public async Task Of_two_hosts_that_begin_an_empty_ring_at_once_one_makes_its_key_and_both_use_it(string method, string query, int time)
    {
        RingHost fast = Host();
        string? fromFast = null;
        RingHost slow = Host(new Before(request => request.Method.Method == method && request.RequestUri!.Query.Contains(query, StringComparison.Ordinal) && --time == 0, () => fromFast = fast.Protect("rapide")));

        string fromSlow = slow.Protect("lent");

        Assert.NotNull(fromFast);
        Assert.Equal(RingHost.KeyOf(fromFast), RingHost.KeyOf(fromSlow));
        Assert.Equal(("rapide", "lent"), (slow.Open(fromFast), fast.Open(fromSlow)));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Eight_hosts_that_start_together_open_each_others_cookies()
    {
        RingHost[] hosts = [.. Enumerable.Range(0, 8).Select(_ => Host())];
        string[] cookies = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Protect("ensemble"))));

        Assert.All(hosts, host => Assert.All(cookies, cookie => Assert.Equal("ensemble", host.Open(cookie))));
        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData(nameof(Trouble.AnswerLost))]
    [InlineData(nameof(Trouble.BusyAfterAll))]
    [InlineData(nameof(Trouble.RequestLost))]
    [InlineData(nameof(Trouble.Busy))]
    public async Task A_lost_answer_while_a_key_is_written_leaves_one_key(string what)
    {
        int left = 1;
        using UnreliableStore store = new(request => request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal) && left-- > 0 ? Enum.Parse<Trouble>(what) : Trouble.None);

        string cookie = Host(store).Protect("malgré tout");

        Assert.Equal(1, store.Made);
        Assert.Equal("malgré tout", Host().Open(cookie));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task An_outage_of_the_vault_makes_no_new_key_and_is_over_when_it_is_over()
    {
        RingHost running = Host();
        string cookie = running.Protect("avant");
        Vault.Trouble = request => request.RequestUri!.AbsolutePath.EndsWith("/unwrapkey", StringComparison.Ordinal) ? FakeVault.Refusal(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable") : null;
        RingHost starting = Host();

        Assert.Null(starting.Open(cookie));
        Assert.ThrowsAny<CryptographicException>(() => starting.Protect("pendant"));
        Assert.Equal("avant", running.Open(cookie));
        Assert.Equal(1, await CountAsync());

        Vault.Trouble = _ => null;
        Assert.Equal("avant", starting.Open(cookie));
        Assert.Equal("après", running.Open(starting.Protect("après")));
        Assert.Equal(1, await CountAsync());
    }

    /// <summary>Lets something happen just before a request leaves.</summary>
    private sealed class Before(Func<HttpRequestMessage, bool> isIt, Action happens) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (isIt(request))
            {
                await Task.Run(happens, cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
