using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Links;

/// <summary>Asks for a fresh link in place of one that is over: it goes to the same recipient, whoever asks.</summary>
public sealed class RenewLink(LinkDoor door, LinkPages pages, LinkCodes codes)
{
    /// <summary>Sends it, if its recipient still has that step to do.</summary>
    [Function("renew-link")]
    [AllowAnyone(FollowLink.Because)]
    [Operation("Demander un nouveau lien.", Content = OwnForm.MediaType, Tag = "Liens")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{link}/fresh")] HttpRequest request,
        string link,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await door.FindAsync(link, cancellation) is not { Standing: Standing.Replaced or Standing.Expired } visit
            || await OwnForm.ReadAsync(request, cancellation) is null)
        {
            return await pages.ShowAsync(request, await door.FindAsync(link, cancellation), cancellation);
        }

        return await codes.SendFreshLinkAsync(visit, cancellation) is null
            ? LinkPages.Say(visit, StatusCodes.Status200OK, "Un nouveau lien vient d’être envoyé à la messagerie du destinataire.")
            : LinkPages.Say(visit, StatusCodes.Status429TooManyRequests, "Trop de messages ont été demandés par ce lien. Réessayez dans une heure.");
    }
}
