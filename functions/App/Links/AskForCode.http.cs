using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Links;

/// <summary>Asks for a code: it goes to the mailbox of the link's recipient, whoever asks.</summary>
public sealed class AskForCode(LinkDoor door, LinkPages pages, LinkCodes codes, LinkCookies cookies, TimeProvider clock)
{
    /// <summary>Sends it, and binds it to the browser that asked.</summary>
    [Function("ask-for-code")]
    [AllowAnyone(FollowLink.Because)]
    [Operation("Demander un code pour un lien.", Content = OwnForm.MediaType, Tag = "Liens")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{link}/code")] HttpRequest request,
        string link,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await door.FindAsync(link, cancellation) is not { Standing: Standing.Open } visit)
        {
            return await pages.ShowAsync(request, await door.FindAsync(link, cancellation), cancellation);
        }

        if (await OwnForm.ReadAsync(request, cancellation) is null)
        {
            return LinkPages.Refused(visit, StatusCodes.Status400BadRequest, "La demande n’a pas pu être lue.");
        }

        string browser = cookies.BrowserOf(request, visit.Link) ?? LinkSecrets.New();
        if (cookies.OfBrowser(visit.Link, browser) is not { } cookie)
        {
            return LinkPages.NoAccessNow(visit);
        }

        if (await codes.SendAsync(visit, browser, cancellation) is { } later)
        {
            return Later(request, visit, later);
        }

        cookie.Give(request.HttpContext.Response);
        return SeeOther.At(visit.Path);
    }

    private IResult Later(HttpRequest request, Visit visit, DateTimeOffset from)
    {
        TimeSpan wait = from - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            return LinkPages.Refused(visit, StatusCodes.Status503ServiceUnavailable, "Le message n’est pas parti. Réessayez dans un instant.");
        }

        request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return LinkPages.Say(visit, StatusCodes.Status429TooManyRequests, $"Trop de messages ont été demandés par ce lien. Le prochain pourra l’être à partir de {LegalCalendar.HourOf(from):HH:mm}. Les codes déjà reçus restent valables.");
    }
}
