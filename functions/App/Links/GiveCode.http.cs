using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Takes the code that was typed; a right one opens the link's page for twenty minutes, in this browser.</summary>
public sealed class GiveCode(LinkDoor door, LinkPages pages, LinkCodes codes, LinkCookies cookies)
{
    /// <summary>Judges it.</summary>
    [Function("give-code")]
    [AllowAnyone(FollowLink.Because)]
    [Operation("Donner le code reçu pour un lien.", Content = OwnForm.MediaType, Tag = "Liens")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{link}/grant")] HttpRequest request,
        string link,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await door.FindAsync(link, cancellation) is not { Standing: Standing.Open } visit)
        {
            return await pages.ShowAsync(request, await door.FindAsync(link, cancellation), cancellation);
        }

        if (await OwnForm.ReadAsync(request, cancellation) is not { } form)
        {
            return LinkPages.Refused(visit, StatusCodes.Status400BadRequest, "La demande n’a pas pu être lue.");
        }

        return cookies.BrowserOf(request, visit.Link) is { } browser
            ? await TryAsync(request.HttpContext.Response, visit, browser, form.TryGetValue("code", out StringValues code) ? code.ToString() : "", cancellation)
            : LinkPages.Refused(visit, StatusCodes.Status403Forbidden, "Aucun code n’attend dans ce navigateur : demandez-en un ici. Il est valable dix minutes.");
    }

    private async Task<IResult> TryAsync(HttpResponse response, Visit visit, string browser, string typed, CancellationToken cancellation)
    {
        string grant = LinkSecrets.New();
        if (cookies.OfGrant(visit.Link, grant) is not { } cookie)
        {
            return LinkPages.NoAccessNow(visit);
        }

        if (await codes.TryAsync(visit, browser, LinkSecrets.ReadCode(typed) ?? "", grant, cancellation) is CodeTried.Right)
        {
            cookie.Give(response);
        }

        return SeeOther.At(visit.Path); // there it says what became of the code
    }
}
