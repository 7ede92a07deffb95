using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Operations;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Links;

/// <summary>Takes the act that a link leads to, from the browser that typed the right code.</summary>
public sealed class ActByLink(LinkDoor door, LinkPages pages, LinkAccess access, LinkClerk clerk, Waker waker)
{
    /// <summary>Files it, as the link's recipient, on the version that was shown.</summary>
    [Function("act-by-link")]
    [AllowAnyone(FollowLink.Because)]
    [Operation("Accomplir la démarche d’un lien, après le code.", Content = OwnForm.MediaType, Tag = "Liens")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{link}/act")] HttpRequest request,
        string link,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await door.FindAsync(link, cancellation) is not { } visit)
        {
            return LinkPages.Unknown;
        }

        if (await OwnForm.ReadAsync(request, cancellation) is not { } form)
        {
            return LinkPages.Refused(visit, StatusCodes.Status400BadRequest, "La demande n’a pas pu être lue ; rien n’a été enregistré.");
        }

        Said said = new(form);
        if (visit.Standing is not Standing.Open)
        {
            return await pages.ShowAsync(request, visit, cancellation, WrittenIn(visit, said));
        }

        return await access.HoldsGrantAsync(request, visit, cancellation) && access.IsOurs(request, visit, said.Raw("token"))
            ? await FileAsync(request, client, visit, said, cancellation)
            : LinkPages.Refused(visit, StatusCodes.Status403Forbidden, "Votre accès par code est terminé ; rien n’a été enregistré. Demandez un autre code pour reprendre.", WrittenIn(visit, said));
    }

    private async Task<IResult> FileAsync(HttpRequest request, DurableTaskClient client, Visit visit, Said said, CancellationToken cancellation)
    {
        long shown = long.TryParse(said.Raw("version"), NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version : 0;
        switch (shown == visit.Version ? await clerk.FileAsync(visit, said, shown, cancellation) : new Filed.Stale(visit.Version))
        {
            case Filed.Accepted:
                await waker.TryWakeAsync(client, visit.Link.Case);
                return SeeOther.At(visit.Path);
            case Filed.Refused { Why: var why }:
                return await AgainAsync(request, visit, said, StatusCodes.Status422UnprocessableEntity, Sentence(why), cancellation);
            case Filed.Stale or Filed.KeyReused:
                return await AgainAsync(request, visit, said, StatusCodes.Status409Conflict, "Le dossier a changé depuis que cette page vous a été montrée ; rien n’a été enregistré. Relisez-le : vos réponses sont restées.", cancellation);
            default:
                return await pages.FormAsync(request, visit, said, cancellation, StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>The page as the case is by now: the form with what was written, or that somebody else was faster.</summary>
    private async Task<IResult> AgainAsync(HttpRequest request, Visit visit, Said said, int status, string message, CancellationToken cancellation) =>
        await door.FindAsync(visit.Id, cancellation) is { Standing: Standing.Open } now
            ? await pages.FormAsync(request, now, said, cancellation, status, message)
            : await pages.ShowAsync(request, await door.FindAsync(visit.Id, cancellation), cancellation, WrittenIn(visit, said));

    private static string Sentence(Refusal why) => why.Article is { } article ? $"{why.Sentence} ({article}) Rien n’a été enregistré." : $"{why.Sentence} Rien n’a été enregistré.";

    /// <summary>A text is work: where it cannot be filed it is given back.</summary>
    private static IReadOnlyList<string> WrittenIn(Visit visit, Said said) =>
        [.. visit.Step.FieldsOf(visit.State).OfType<Field.Words>().Select(field => said.Raw(field.Name)).Where(text => text.Length > 0)];
}
