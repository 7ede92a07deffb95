using System.Net;
using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Access;

/// <summary>Whether the doors of the demonstration are open, and to whom: to programs of this machine, and to pages of this address only.</summary>
/// <remarks>A page of another site must not move the clock through the reader's browser (cross-site requests, DNS rebinding).</remarks>
internal sealed class DemoDoor(bool open)
{
    private static readonly string[] Forwarding = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    /// <summary>Whether this is a demonstration that answers over HTTP.</summary>
    public bool IsOpen => open;

    /// <summary>Null when the request may pass. A closed house answers as at an address that leads nowhere; an open one, that it is not there.</summary>
    public IResult? Judge(HttpContext http) => !open ? Problems.NoSuchAddress
        : FromThisMachine(http) && FromThisSite(http.Request) ? null
        : Problems.NotFound;

    /// <summary>Whether keys open anything for this request: those of a demonstration are known to everybody, so they serve this machine only.</summary>
    public bool HonoursKeys(HttpContext http) => !open || FromThisMachine(http);

    /// <summary>What came through a proxy or a tunnel comes from elsewhere, although its last step was on this machine.</summary>
    private static bool FromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && http.Request.Host.Host is ("localhost" or "127.0.0.1")
        && !Forwarding.Any(http.Request.Headers.ContainsKey);

    private static bool FromThisSite(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        return (origin is null || origin == $"{request.Scheme}://{request.Host}")
            && (site is null or "same-origin");
    }
}
