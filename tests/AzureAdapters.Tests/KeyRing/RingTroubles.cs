using System.Net;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Strangers, forgers, races and outages: what is not ours is refused, and who shares the ring goes on.</summary>
public sealed class RingTroubles(Azurite azurite) : SharedRing(azurite)
{
    [Fact]
    public async Task A_host_of_another_application_ring_or_vault_opens_nothing_of_ours()
    {
        string cookie = Host().Protect("à nous");
        string otherRing = TableHouse.NewName();
        await MakeAsync(otherRing);
        using FakeVault otherVault = new();

        Assert.Null(Host(application: "Une autre application").Open(cookie));
        Assert.Null(Host(ring: otherRing).Open(cookie));
        Assert.Null(Host(wrap: otherVault.Wrap()).Open(cookie));
        Assert.Equal("à nous", Host().Open(cookie));
    }

    [Theory]
    [InlineData("by")]
    [InlineData("content")]
    public async Task A_secret_altered_by_hand_is_refused_and_a_new_key_takes_its_place(string part)
    {
        string cookie = Host().Protect("avant");
        XElement ring = await ReadAsync();
        XElement secret = ring.Descendants(part).Single();
        byte[] bytes = Convert.FromBase64String(secret.Value);
        bytes[^1] ^= 1;
        secret.SetValue(Convert.ToBase64String(bytes));
        await WriteAsync(ring.ToString());

        RingHost host = Host();
        Assert.Null(host.Open(cookie));
        Assert.Equal("après", Host().Open(host.Protect("après")));
    }

    [Fact]
    public async Task A_key_that_somebody_puts_into_the_ring_in_clear_is_not_used()
    {
        Host().Protect("avant");
        Planted planted = new();
        using ServiceProvider forger = ForgerWith(planted);
        string forged = Convert.ToBase64String(forger.GetRequiredService<IDataProtectionProvider>().CreateProtector("témoin").Protect("forgé"u8.ToArray()));
        XElement ring = await ReadAsync();
        ring.Add(planted.GetAllElements());
        await WriteAsync(ring.ToString());

        RingHost host = Host();
        Assert.Null(host.Open(forged));
        Assert.Contains(host.Said, line => line.Text.Contains("ne sont pas de nous", StringComparison.Ordinal));
        await WriteAsync(new XElement("ring", planted.GetAllElements()).ToString());
        Assert.NotEqual(RingHost.KeyOf(forged), RingHost.KeyOf(Host().Protect("à nous")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<ring><key id=")]
    [InlineData("<!DOCTYPE ring [<!ENTITY a \"b\">]><ring>&a;</ring>")]
    public async Task A_ring_that_is_no_ring_any_more_is_begun_anew(string left)
    {
        string cookie = Host().Protect("avant");
        await WriteAsync(left);

        RingHost host = Host();
        Assert.Null(host.Open(cookie));
        Assert.Equal("après", Host().Open(host.Protect("après")));
        Assert.Equal(1, await CountAsync());
    }

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

    private static ServiceProvider ForgerWith(Planted planted)
    {
        ServiceCollection services = new();
        services.AddDataProtection().SetApplicationName("PspWorkflow");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = planted);
        return services.BuildServiceProvider();
    }

    /// <summary>Keys in clear, under the application's own name.</summary>
    private sealed class Planted : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _elements.Select(element => new XElement(element))];

        public void StoreElement(XElement element, string friendlyName) => _elements.Add(element);
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
