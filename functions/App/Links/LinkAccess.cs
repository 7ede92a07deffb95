using Microsoft.AspNetCore.Http;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>What the browser at hand may do with a link: whether it waits for a code, and whether a right one opened the page for it.</summary>
public sealed class LinkAccess(ILinks links, LinkCookies cookies, TimeProvider clock)
{
    /// <summary>Whether it holds a grant of this link.</summary>
    internal async Task<bool> HoldsGrantAsync(HttpRequest request, Visit visit, CancellationToken cancellation) =>
        cookies.GrantOf(request, visit.Link) is { } grant
        && await links.HoldsAsync(visit.Link.Name, LinkSecrets.HashOf(grant), clock.GetUtcNow(), cancellation);

    /// <summary>The code that was sent for it, or null.</summary>
    internal async Task<LinkCode?> FindCodeAsync(HttpRequest request, Visit visit, CancellationToken cancellation) =>
        cookies.BrowserOf(request, visit.Link) is { } browser
            ? await links.FindCodeAsync(visit.Link.Name, LinkSecrets.HashOf(browser), clock.GetUtcNow(), cancellation)
            : null;

    /// <summary>What stands in its form; empty without a grant.</summary>
    internal string FormTokenOf(HttpRequest request, Visit visit) =>
        cookies.GrantOf(request, visit.Link) is { } grant ? LinkSecrets.FormTokenOf(grant) : "";

    /// <summary>Whether a form comes from the page that its grant opened.</summary>
    internal bool IsOurs(HttpRequest request, Visit visit, string? token) =>
        FormTokenOf(request, visit) is { Length: > 0 } own && LinkSecrets.AreEqual(token, own);
}
