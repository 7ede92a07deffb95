using System.Buffers.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Moq;
using PspWorkflow.App.Links;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A cookie that was forged, is of another link, of another ring, or is over never leads to a question to the store.</summary>
public sealed class ForgedCookies
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly EphemeralDataProtectionProvider _ring = new();
    private readonly Mock<ILinks> _store = new();
    private readonly Link _link = LinkOf("premier");
    private readonly string _secret = LinkSecrets.New();

    private LinkCookies Cookies => new(_ring, _clock);

    private LinkAccess Access => new(_store.Object, Cookies, _clock);

    [Fact]
    public async Task Our_own_cookie_asks_the_store_with_the_hash_of_its_secret()
    {
        _store.Setup(links => links.HoldsAsync(_link.Name, LinkSecrets.HashOf(_secret), Now, Ct)).ReturnsAsync(true);
        HttpRequest request = With(Cookies.OfGrant(_link, _secret)!);

        Assert.True(await Access.HoldsGrantAsync(request, VisitOf(_link), Ct));
        Assert.True(Access.IsOurs(request, VisitOf(_link), LinkSecrets.FormTokenOf(_secret)));
        Assert.False(Access.IsOurs(request, VisitOf(_link), LinkSecrets.FormTokenOf(LinkSecrets.New())));
        Assert.False(Access.IsOurs(request, VisitOf(_link), null));
    }

    [Fact]
    public async Task Anything_else_asks_it_nothing()
    {
        (LinkCookie grant, LinkCookie browser) = (Cookies.OfGrant(_link, _secret)!, Cookies.OfBrowser(_link, _secret)!);

        foreach (string forged in (string[])[.. Forged(grant.Value), browser.Value, Cookies.OfGrant(LinkOf("autre"), _secret)!.Value])
        {
            HttpRequest request = With(grant with { Value = forged });
            Assert.False(await Access.HoldsGrantAsync(request, VisitOf(_link), Ct), forged);
            Assert.False(Access.IsOurs(request, VisitOf(_link), LinkSecrets.FormTokenOf(_secret)));
        }

        foreach (string forged in (string[])[.. Forged(browser.Value), grant.Value, Cookies.OfBrowser(LinkOf("autre"), _secret)!.Value])
        {
            Assert.Null(await Access.FindCodeAsync(With(browser with { Value = forged }), VisitOf(_link), Ct));
        }

        _store.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_cookie_is_over_with_its_grant_or_code_by_the_clock_of_the_house_however_it_jumps()
    {
        _store.Setup(links => links.HoldsAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<DateTimeOffset>(), Ct)).ReturnsAsync(true);
        (HttpRequest grant, HttpRequest code) = (With(Cookies.OfGrant(_link, _secret)!), With(Cookies.OfBrowser(_link, _secret)!));

        _clock.Advance(LinkCodes.Life - TimeSpan.FromMilliseconds(1));
        Assert.Equal(_secret, Cookies.BrowserOf(code, _link));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(Cookies.BrowserOf(code, _link));

        _clock.Advance(ILinks.GrantLife - LinkCodes.Life - TimeSpan.FromMilliseconds(1));
        Assert.True(await Access.HoldsGrantAsync(grant, VisitOf(_link), Ct));
        _clock.Advance(TimeSpan.FromDays(400));
        Assert.False(await Access.HoldsGrantAsync(grant, VisitOf(_link), Ct));
        _store.Verify(links => links.HoldsAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<DateTimeOffset>(), Ct), Times.Once);
    }

    /// <summary>What somebody may put in the place of a cookie.</summary>
    private IEnumerable<string> Forged(string own) =>
    [
        "", "x", "é", _secret, new string('A', 43), new string('A', 180), new string('A', 5000), own[..^2], own + "AA", own.ToUpperInvariant(),
        new LinkCookies(new EphemeralDataProtectionProvider(), _clock).OfGrant(_link, _secret)!.Value,
        Base64Url.EncodeToString(_ring.CreateProtector("autre chose").Protect(new byte[40])),
        .. Enumerable.Range(0, own.Length / 7).Select(step => string.Concat(own.AsSpan(0, step * 7), own[step * 7] is 'A' ? "Q" : "A", own.AsSpan((step * 7) + 1))),
    ];

    private static Link LinkOf(string id) => new(LinkSecrets.HashOf(id), CaseId.Parse("45-0123456789"), LinkStep.Decision, ActorId.Parse("signataire"), Now, Now.AddDays(15));

    private static Visit VisitOf(Link link) => new("premier", link, new DecisionStep(), null, []) { Standing = Standing.Open, IsTheirs = true };

    private static HttpRequest With(LinkCookie cookie)
    {
        DefaultHttpContext context = new();
        context.Request.Headers.Cookie = $"{cookie.Name}={cookie.Value}";
        return context.Request;
    }
}
