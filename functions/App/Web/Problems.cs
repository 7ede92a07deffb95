using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PspWorkflow.App.Documents;
using PspWorkflow.Law;

namespace PspWorkflow.App.Web;

/// <summary>The one place where refusals become HTTP answers: problem+json with a stable code, a French sentence and the article.</summary>
internal static class Problems
{
    public static IResult KeyNeeded => new Challenge();

    public static IResult RoleNotAllowed =>
        Of(StatusCodes.Status403Forbidden, "role-not-allowed", "Votre compte ne permet pas cette démarche.");

    /// <summary>"Not yours" and "not there" look the same.</summary>
    public static IResult NotFound => Of(StatusCodes.Status404NotFound, "not-found", "Ce dossier ou cette page n’existe pas, ou ne vous est pas accessible.");

    /// <summary>Nothing at all, as the host answers where no function is.</summary>
    public static IResult NoSuchAddress => new Nothing();

    public static IResult JsonNeeded => Of(StatusCodes.Status415UnsupportedMediaType, "json-needed", "Le corps de la demande doit être du JSON (Content-Type: application/json).");

    public static IResult FormNeeded => Of(StatusCodes.Status415UnsupportedMediaType, "form-needed", "Un formulaire est attendu (Content-Type: multipart/form-data avec sa limite).");

    public static IResult PartNeeded => Of(StatusCodes.Status415UnsupportedMediaType, "part-needed", "Une partie d’envoi est attendue (Content-Type: application/offset+octet-stream).");

    public static IResult TusNeeded => Of(StatusCodes.Status412PreconditionFailed, "tus-needed", "La version 1.0.0 de tus est attendue (Tus-Resumable: 1.0.0).");

    public static IResult DocumentDiffers =>
        Of(StatusCodes.Status409Conflict, "document-differs", "Un document porte déjà cet identifiant avec un autre contenu ; rien n’a été remplacé. Choisissez un nouvel identifiant.");

    /// <summary>Nothing is lost by it: the document is produced later from the same version.</summary>
    public static IResult FontsMissing =>
        Of(StatusCodes.Status503ServiceUnavailable, "fonts-missing", "Les polices des actes manquent sur ce serveur : l’acte reste à produire, il le sera à partir du même état du dossier. Installez Node.js avec npm, puis reconstruisez l’application.");

    public static IResult NoRoom =>
        Of(StatusCodes.Status507InsufficientStorage, DocumentRefusals.NoRoom.Code, DocumentRefusals.NoRoom.Sentence);

    public static IResult TooLong(long longest) =>
        Of(StatusCodes.Status413PayloadTooLarge, "too-long", $"Le contenu dépasse la taille permise : {SizeOf(longest)}.");

    /// <summary>The body broke the rules of HTTP or the server's limits (cut in a chunk, too slow, too long).</summary>
    public static IResult Unreadable(int status) =>
        Of(status, "unreadable", "La demande n’a pas pu être lue jusqu’à sa fin ; rien n’a été enregistré.");

    public static IResult BadBody(string where, string why) =>
        Of(StatusCodes.Status400BadRequest, "bad-body", $"Le corps de la demande n’est pas valable : {why}", where: where);

    public static IResult BadHeader(string header, string why) =>
        Of(StatusCodes.Status400BadRequest, "bad-header", $"L’en-tête {header} n’est pas valable : {why}", where: header);

    public static IResult BadQuery(string parameter, string why) =>
        Of(StatusCodes.Status400BadRequest, "bad-query", $"Le paramètre {parameter} n’est pas valable : {why}", where: parameter);

    public static IResult KeyReused =>
        Of(StatusCodes.Status422UnprocessableEntity, "key-reused", "Cette clé d’idempotence a déjà servi pour un autre contenu ; choisissez-en une nouvelle.");

    public static IResult Stale(long version) =>
        Of(StatusCodes.Status409Conflict, "stale", "Le dossier a changé depuis que vous l’avez lu. Rien n’a été enregistré ; relisez-le puis recommencez.", version: version);

    public static IResult Of(Refusal refusal) =>
        Of(StatusOf(refusal.Kind), refusal.Code, refusal.Sentence, refusal.Article);

    private static string SizeOf(long bytes) => bytes < 1024 * 1024 ? $"{bytes / 1024} Kio" : $"{bytes / 1024 / 1024} Mio";

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.OutOfOrder => StatusCodes.Status409Conflict,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static IResult Of(int status, string code, string sentence, string? article = null, string? where = null, long? version = null)
    {
        ProblemDetails problem = new() { Status = status, Title = sentence, Type = $"urn:refusal:{code}" };
        problem.Extensions["code"] = code;
        AddIfAny("article", article);
        AddIfAny("where", where);
        AddIfAny("version", version);
        return Results.Json(problem, JsonBody.Options, "application/problem+json", status);

        void AddIfAny(string name, object? value)
        {
            if (value is not null)
            {
                problem.Extensions[name] = value;
            }
        }
    }

    private sealed class Nothing : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Clear();
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
    }

    private sealed class Challenge : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return Of(StatusCodes.Status401Unauthorized, "key-needed", "Cette adresse demande une clé valable (Authorization: Bearer …).").ExecuteAsync(httpContext);
        }
    }
}
