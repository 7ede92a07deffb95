using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Links;

/// <summary>Somebody, or something, follows a link. That changes nothing, and shows the number of the case.</summary>
public sealed class FollowLink(LinkDoor door, LinkPages pages)
{
    internal const string Because = "A link says which step and proves nothing; a code, sent to its recipient's own mailbox, opens it.";

    /// <summary>The page: a button that asks for a code; the form, for the browser that typed the right one.</summary>
    [Function("follow-link")]
    [AllowAnyone(Because)]
    [Operation("Suivre un lien reçu par courriel.", Tag = "Liens")]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{link}")] HttpRequest request,
        string link,
        CancellationToken cancellation) =>
        await pages.ShowAsync(request, await door.FindAsync(link, cancellation), cancellation);
}
