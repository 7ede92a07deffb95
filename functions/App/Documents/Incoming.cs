using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>A document on its way in.</summary>
/// <param name="Id">Its UUID.</param>
/// <param name="Piece">Which piece it is.</param>
/// <param name="Name">Its original name.</param>
/// <param name="Content">Its content, read once.</param>
internal sealed record Incoming(DocumentId Id, PieceKind Piece, FreeText Name, Stream Content)
{
    private const int LongestBoundary = 70; // RFC 2046

    /// <summary>The form that the content came in, or null.</summary>
    private MultipartReader? Form { get; init; }

    /// <summary>From a request whose body is the document.</summary>
    public static Task<Read<Incoming>> OfRaw(HttpRequest request, DocumentId id) =>
        Task.FromResult(Of(id, request.Query["piece"], request.Headers.ContentDisposition, request.Body));

    /// <summary>From a form: the field, then its only file.</summary>
    public static async Task<Read<Incoming>> OfFormAsync(HttpRequest request, DocumentId id, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return new(null, Problems.FormNeeded);
        }

        try
        {
            return await FirstFileAsync(new MultipartReader(boundary.ToString(), request.Body), id, cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException { InnerException: null } and not BadHttpRequestException)
        {
            return new(null, Problems.BadBody("$", "le formulaire est mal formé."));
        }
    }

    /// <summary>Whether something stands behind the content, once it is read.</summary>
    public async Task<bool> HasMoreAsync(CancellationToken cancellation)
    {
        try
        {
            return Form is not null && await Form.ReadNextSectionAsync(cancellation) is not null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or OperationCanceledException)
        {
            return true; // whatever came, or failed to come, the form has no proper end
        }
    }

    private static async Task<Read<Incoming>> FirstFileAsync(MultipartReader form, DocumentId id, CancellationToken cancellation)
    {
        string? piece = null;
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.AsFileSection() is not null)
            {
                (Incoming? found, IResult? problem) = Of(id, piece, section.ContentDisposition, section.Body);
                return new(found is null ? null : found with { Form = form }, problem);
            }

            if (section.AsFormDataSection() is { Name: "piece" } field)
            {
                piece = await ShortTextAsync(field.Section.Body, cancellation);
            }
        }

        return new(null, Problems.BadBody("file", "un fichier est attendu, après le champ piece."));
    }

    /// <summary>A field's value; a value longer than any name of a piece is none of them.</summary>
    private static async Task<string> ShortTextAsync(Stream value, CancellationToken cancellation)
    {
        byte[] bytes = new byte[64];
        int read = await value.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes, 0, read);
    }

    private static Read<Incoming> Of(DocumentId id, string? piece, string? disposition, Stream content)
    {
        if (CodedValue<PieceKind>.Find(piece) is not { } kind)
        {
            return new(null, Problems.BadQuery("piece", $"une pièce est attendue : {CodedValue<PieceKind>.Names}."));
        }

        (FreeText name, string? problem) = OriginalName.Of(disposition);
        return problem is null
            ? new(new Incoming(id, kind, name, content), null)
            : new(null, Problems.BadHeader("Content-Disposition", problem));
    }
}
