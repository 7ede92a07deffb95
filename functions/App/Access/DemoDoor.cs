using System.Net;
using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Access;

/// <summary>Whether the doors of the demonstration are open, and to whom: to programs of this machine, and to pages of this address only.</summary>
/// <remarks>A page of another site must not move the clock through the reader's browser (cross-site requests, DNS rebinding).</remarks>
internal sealed class DemoDoor(bool open)
{
    public bool IsOpen => open;

    /// <summary>Null when the request may pass; "not found" otherwise, as if the door did not exist.</summary>
    public IResult? Judge(HttpContext http) => open && FromThisMachine(http) && FromThisSite(http.Request) ? null : Problems.NotFound;

    private static bool FromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && http.Request.Host.Host is ("localhost" or "127.0.0.1");

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
