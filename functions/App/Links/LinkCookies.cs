using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>The two cookies of a link: which browser asked for a code, and what a right code earned. One name per link, so that two links never take each other's.</summary>
/// <remarks><c>__Host-</c>: over HTTPS, or on this very machine, for this host alone. Read by no script, sent from no other site but by following a link.
/// What they carry is protected by the hosts' key ring for this link and kind, with its end by the clock of the grants: what was forged, is of another link or is over counts as none, before the store is asked.
/// A ring that was lost does the same: people ask for another code.</remarks>
public sealed class LinkCookies(IDataProtectionProvider ring, TimeProvider clock)
{
    private const string Browser = "b";
    private const string Grant = "g";
    private const int EndLength = sizeof(long);
    private const int Longest = 1024;

    /// <summary>Which browser this is; the secret that it holds, or null.</summary>
    internal string? BrowserOf(HttpRequest request, Link link) => Read(request, Browser, link);

    /// <summary>The grant that it holds, or null.</summary>
    internal string? GrantOf(HttpRequest request, Link link) => Read(request, Grant, link);

    /// <summary>A cookie that says which browser this is; null when the key ring cannot be had.</summary>
    internal LinkCookie? OfBrowser(Link link, string secret) => Make(Browser, link, secret, LinkCodes.Life);

    /// <summary>A cookie that carries a grant; null when the key ring cannot be had.</summary>
    internal LinkCookie? OfGrant(Link link, string secret) => Make(Grant, link, secret, ILinks.GrantLife);

    private static string NameOf(string kind, Link link) => $"__Host-{kind}-{link.Name[..16]}";

    private IDataProtector For(string kind, Link link) => ring.CreateProtector("PspWorkflow.Links", kind, link.Name);

    private string? Read(HttpRequest request, string kind, Link link)
    {
        if (request.Cookies[NameOf(kind, link)] is not { Length: > 0 and <= Longest } text || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            byte[] clear = For(kind, link).Unprotect(Base64Url.DecodeFromChars(text));
            string secret = Base64Url.EncodeToString(clear.AsSpan(EndLength));
            return clock.GetUtcNow().ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64BigEndian(clear) && LinkSecrets.IsOne(secret) ? secret : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private LinkCookie? Make(string kind, Link link, string secret, TimeSpan life)
    {
        byte[] clear = [.. new byte[EndLength], .. Base64Url.DecodeFromChars(secret)];
        BinaryPrimitives.WriteInt64BigEndian(clear, (clock.GetUtcNow() + life).ToUnixTimeMilliseconds());
        try
        {
            return new LinkCookie(NameOf(kind, link), Base64Url.EncodeToString(For(kind, link).Protect(clear)), life);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>A cookie that is ready to be given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it carries, protected.</param>
/// <param name="Life">How long a browser keeps it.</param>
internal sealed record LinkCookie(string Name, string Value, TimeSpan Life)
{
    /// <summary>Gives it with an answer.</summary>
    public void Give(HttpResponse response) => response.Cookies.Append(Name, Value, new CookieOptions
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = Life,
    });
}
