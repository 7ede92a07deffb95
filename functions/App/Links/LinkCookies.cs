using Microsoft.AspNetCore.Http;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>The two cookies of a link: which browser asked for a code, and what a right code earned. One name per link, so that two links never take each other's.</summary>
/// <remarks><c>__Host-</c>: over HTTPS, or on this very machine, for this host alone. Read by no script, sent from no other site but by following a link.</remarks>
internal static class LinkCookies
{
    /// <summary>Which browser this is; the secret that it holds, or null.</summary>
    public static string? BrowserOf(HttpRequest request, Link link) => Read(request, Browser(link));

    /// <summary>The grant that it holds, or null.</summary>
    public static string? GrantOf(HttpRequest request, Link link) => Read(request, Grant(link));

    public static void GiveBrowser(HttpResponse response, Link link, string secret) => Give(response, Browser(link), secret, LinkCodes.Life);

    public static void GiveGrant(HttpResponse response, Link link, string secret) => Give(response, Grant(link), secret, ILinks.GrantLife);

    private static string Browser(Link link) => $"__Host-b-{link.Name[..16]}";

    private static string Grant(Link link) => $"__Host-g-{link.Name[..16]}";

    private static string? Read(HttpRequest request, string name) =>
        request.Cookies[name] is { } secret && LinkSecrets.IsOne(secret) ? secret : null;

    private static void Give(HttpResponse response, string name, string secret, TimeSpan life) => response.Cookies.Append(name, secret, new CookieOptions
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
    });
}
