using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Strangers and forgers: what is not ours is refused, and who shares the ring goes on.</summary>
public sealed class RingForgeries(Azurite azurite) : SharedRing(azurite)
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
}
