using Microsoft.Extensions.Logging;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Hosts that share one ring open each other's cookies, before, during and after a rotation of its keys and of the vault's.</summary>
public sealed class RingRotations(Azurite azurite) : SharedRing(azurite)
{
    [Fact]
    public async Task Cookies_hold_on_both_hosts_while_the_next_key_waits_and_after_it_serves()
    {
        RingHost a = Host();
        string first = a.Protect("premier");
        RingHost b = Host(); // runs on through all that follows, and reads the ring once
        Assert.Equal("premier", b.Open(first));

        await PassAsync(days: 88);
        Vault.Rotate();
        RingHost c = Host(); // two days are left: it makes the next key, and does not use it yet
        string waiting = c.Protect("deuxième");
        Assert.Equal(2, await CountAsync());
        Assert.Equal(RingHost.KeyOf(first), RingHost.KeyOf(waiting));
        Assert.Equal("deuxième", b.Open(waiting));

        await PassAsync(days: 3);
        (RingHost d, RingHost e) = (Host(), Host());
        string after = d.Protect("troisième");
        Assert.NotEqual(RingHost.KeyOf(first), RingHost.KeyOf(after));
        Assert.Equal(("premier", "deuxième", "troisième"), (e.Open(first), e.Open(waiting), e.Open(after)));
        Assert.Equal("troisième", c.Open(after)); // it had read the key while it waited
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_key_made_by_hand_two_days_ahead_serves_when_its_day_has_come_and_breaks_nothing()
    {
        RingHost a = Host();
        string first = a.Protect("premier");
        await PassAsync(days: 10);
        RingHost operators = Host();
        operators.Keys.CreateNewKey(DateTimeOffset.UtcNow.AddDays(2), DateTimeOffset.UtcNow.AddDays(90));

        string early = Host().Protect("trop tôt");
        await PassAsync(days: 3);
        string late = Host().Protect("à temps");

        Assert.Equal(RingHost.KeyOf(first), RingHost.KeyOf(early));
        Assert.NotEqual(RingHost.KeyOf(first), RingHost.KeyOf(late));
        Assert.Equal(("premier", "trop tôt", "à temps"), (Host().Open(first), Host().Open(early), Host().Open(late)));
    }

    [Fact]
    public async Task A_revoked_ring_closes_what_it_protected_and_goes_on_with_a_new_key()
    {
        RingHost a = Host();
        string before = a.Protect("avant");
        await PassAsync(days: 10);
        Host().Keys.RevokeAllKeys(DateTimeOffset.UtcNow, "vol");

        RingHost b = Host();
        Assert.Null(b.Open(before));
        Assert.Equal("après", Host().Open(b.Protect("après")));
    }

    [Fact]
    public async Task Nothing_warns_and_no_secret_is_said_at_any_level()
    {
        RingHost a = Host();
        string cookie = a.Protect("un secret de navigateur");
        await PassAsync(days: 91);
        RingHost b = Host();
        b.Protect("un autre");
        Assert.Equal("un secret de navigateur", b.Open(cookie));

        (LogLevel Level, string Text)[] said = [.. a.Said, .. b.Said];
        Assert.Contains(said, line => line.Text.Contains("Creating key", StringComparison.Ordinal)); // it does speak
        Assert.DoesNotContain(said, line => line.Level >= LogLevel.Warning);
        Assert.DoesNotContain(said, line => line.Text.Contains("<value>", StringComparison.Ordinal) || line.Text.Contains("secret de navigateur", StringComparison.Ordinal));
        Assert.DoesNotContain("<value>", (await ReadAsync()).ToString(), StringComparison.Ordinal);
    }
}
