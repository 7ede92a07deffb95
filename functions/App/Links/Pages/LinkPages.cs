using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Links.Pages;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>The pages that a link leads to. Without a grant they name the case and nothing of it.</summary>
public sealed class LinkPages(LinkAccess access, IRegister register, IReadAudit audit, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>What a right code or a reader's own browser sees now.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, Visit? visit, CancellationToken cancellation, IReadOnlyList<string>? unfiled = null)
    {
        if (visit is null)
        {
            return Unknown;
        }

        bool granted = await access.HoldsGrantAsync(request, visit, cancellation);
        return visit.Standing switch
        {
            Standing.Open when granted => await FormAsync(request, visit, Said.Nothing, cancellation),
            Standing.Open => Answer(await CodeAsync(request, visit, cancellation)),
            _ => Answer(Over(visit, granted) with { Unfiled = unfiled ?? [] }),
        };
    }

    /// <summary>The form, with what was written so far. Reading it is written down before it is shown.</summary>
    internal async Task<IResult> FormAsync(HttpRequest request, Visit visit, Said said, CancellationToken cancellation, int status = 200, string? message = null)
    {
        await audit.RecordAsync(new Reading($"{visit.Link.Case}", "summary", visit.Recipient!.Id, clock.GetUtcNow()), cancellation);
        CaseFile file = new(register, configuration, visit, cancellation);
        return Answer(Page(visit, Asks.TheAct) with
        {
            Status = status,
            Message = message ?? (said.Wrong.Count > 0 ? "Des réponses sont à compléter ; rien n’a été enregistré." : null),
            IsError = true,
            Sheet = await visit.Step.ShowAsync(file),
            Fields = visit.Step.FieldsOf(visit.State),
            Said = said,
            Verb = visit.Step.Verb,
            Token = access.FormTokenOf(request, visit),
            Version = visit.Version,
        });
    }

    /// <summary>The page that asks for a code, with a sentence.</summary>
    internal static IResult Refused(Visit visit, int status, string message, IReadOnlyList<string>? unfiled = null) =>
        Answer(Page(visit, Asks.ForCode) with { Status = status, Message = message, IsError = true, Unfiled = unfiled ?? [] });

    /// <summary>The cookies of links cannot be made just now; nothing was sent or used up.</summary>
    internal static IResult NoAccessNow(Visit visit) =>
        Refused(visit, StatusCodes.Status503ServiceUnavailable, "L’accès par code est interrompu un instant ; rien n’a été envoyé ni consommé. Réessayez.");

    /// <summary>One sentence, and nothing to do.</summary>
    internal static IResult Say(Visit visit, int status, string message) =>
        Answer(Page(visit, Asks.Nothing) with { Status = status, Message = message, IsError = status >= 400 });

    /// <summary>No such link: cut off on its way, or invented.</summary>
    internal static IResult Unknown => Answer(new LinkView("Lien inconnu", "", Asks.Nothing)
    {
        Status = StatusCodes.Status404NotFound,
        Message = "Ce lien n’existe pas. S’il a été coupé, recopiez-le en entier depuis le message reçu.",
        IsError = true,
    });

    private async Task<LinkView> CodeAsync(HttpRequest request, Visit visit, CancellationToken cancellation)
    {
        LinkCode? code = await access.FindCodeAsync(request, visit, cancellation);
        return code switch
        {
            null => Page(visit, Asks.ForCode),
            { TriesLeft: 0 } => Page(visit, Asks.ForCode) with { Message = "Ce code a été essayé trop de fois et n’ouvre plus rien : demandez-en un autre.", IsError = true },
            _ when code.Version != visit.Version => Page(visit, Asks.ForCode) with { Message = "Le dossier a changé depuis l’envoi du code : demandez-en un autre.", IsError = true },
            { TriesLeft: < 5 } => Page(visit, Asks.TheCode) with { Message = $"Ce code n’est pas le bon. Essais restants : {code.TriesLeft}.", IsError = true },
            _ => Page(visit, Asks.TheCode) with { Message = "Un code vient d’être envoyé." },
        };
    }

    private static LinkView Over(Visit visit, bool granted)
    {
        LinkView page = Page(visit, visit.Standing is Standing.Replaced or Standing.Expired ? Asks.ForLink : Asks.Nothing) with { Status = StatusCodes.Status410Gone };
        return visit.Standing switch
        {
            Standing.Spent or Standing.Overtaken => Done(visit, granted) with { Status = StatusCodes.Status200OK },
            Standing.Replaced => page with { Message = "Un lien plus récent remplace celui-ci. Ouvrez le dernier message reçu, ou demandez un nouveau lien : il est envoyé à la même messagerie." },
            Standing.Expired => page with { Message = "Ce lien n’est plus valable. Vous pouvez en demander un nouveau : il est envoyé à la même messagerie." },
            _ => page with { Message = "Ce lien n’ouvre plus ce dossier." },
        };
    }

    /// <summary>Who holds a grant of a spent link reads what was recorded; anybody else, only that it was.</summary>
    private static LinkView Done(Visit visit, bool granted)
    {
        Event? last = visit.Done;
        string message = visit.Standing is Standing.Spent
            ? $"Cette démarche est faite : elle a été enregistrée le {FrenchDay.LongWithHour(visit.Link.SpentAt!.Value)}."
            : last is null ? "Le dossier n’attend plus cette démarche." : $"Le dossier n’attend plus cette démarche : elle a été enregistrée le {FrenchDay.Long(last.Day)}.";
        return Page(visit, Asks.Nothing) with
        {
            Message = message,
            Sheet = granted && visit.Standing is Standing.Spent && visit.IsTheirs && last is not null && visit.Recipient is { } by
                ? [new("Enregistré", visit.Step.Told(last)), new("Par", $"{by.DisplayName}, {by.Capacity}"), new("Ensuite", visit.Step.Then)]
                : [],
        };
    }

    private static LinkView Page(Visit visit, Asks asks) => new($"Dossier {visit.Link.Case}", visit.Path, asks);

    private static RazorComponentResult<LinkPage> Answer(LinkView view) => new(new { View = view }) { StatusCode = view.Status };
}
