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

    /// <summary>The media type that its sender declared, or null.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>The hash that its sender announced of the whole body, and the body; null when none was.</summary>
    private (ContentDigest Digest, HashedBody Body)? Announced { get; init; }

    /// <summary>The form that the content came in, or null.</summary>
    private MultipartReader? Form { get; init; }

    /// <summary>From a request whose body is the document.</summary>
    public static Task<Read<Incoming>> OfRaw(HttpRequest request, DocumentId id) => Task.FromResult(WithDigest(request, body =>
        Of(id, request.Query["piece"], request.Headers.ContentDisposition, body).With(found => found with { DeclaredType = TypeOf(request.ContentType) })));

    /// <summary>From a form: the field, then its only file.</summary>
    public static async Task<Read<Incoming>> OfFormAsync(HttpRequest request, DocumentId id, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return new(null, Problems.FormNeeded);
        }

        if (!ContentDigest.TryRead(request, out ContentDigest digest))
        {
            return new(null, BadDigest);
        }

        HashedBody? hashed = digest.Sha256 is null ? null : new HashedBody(request.Body);
        try
        {
            Read<Incoming> read = await FirstFileAsync(new MultipartReader(boundary.ToString(), hashed ?? request.Body), id, cancellation);
            return hashed is null ? read : read.With(found => found with { Announced = (digest, hashed) });
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException { InnerException: null } and not BadHttpRequestException)
        {
            return new(null, Problems.BadBody("$", "le formulaire est mal formé."));
        }
    }

    /// <summary>What is wrong with the request around the content, once the content is read; null when nothing is.</summary>
    public async Task<Received?> WhyNotAsync(CancellationToken cancellation)
    {
        // A second file would be lost without a word: the form is refused whole.
        if (await HasMoreAsync(cancellation))
        {
            return new Received.Malformed(Problems.BadBody("file", "un seul fichier est attendu par formulaire, en dernier, puis la fin du formulaire."));
        }

        return Announced is { } announced && !announced.Digest.Fits(await announced.Body.EndAsync(cancellation))
            ? new Received.Refused(DocumentRefusals.DigestDiffers)
            : null;
    }

    private async Task<bool> HasMoreAsync(CancellationToken cancellation)
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

    private static IResult BadDigest => Problems.BadHeader(ContentDigest.Header, "la forme attendue est sha-256=:base64:.");

    private static string? TypeOf(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) ? type.MediaType.ToString() : null;

    private static Read<Incoming> WithDigest(HttpRequest request, Func<Stream, Read<Incoming>> read)
    {
        if (!ContentDigest.TryRead(request, out ContentDigest digest))
        {
            return new(null, BadDigest);
        }

        if (digest.Sha256 is null)
        {
            return read(request.Body);
        }

        HashedBody body = new(request.Body);
        return read(body).With(found => found with { Announced = (digest, body) });
    }

    private static async Task<Read<Incoming>> FirstFileAsync(MultipartReader form, DocumentId id, CancellationToken cancellation)
    {
        string? piece = null;
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.AsFileSection() is not null)
            {
                (Incoming? found, IResult? problem) = Of(id, piece, section.ContentDisposition, section.Body);
                return new(found is null ? null : found with { Form = form, DeclaredType = TypeOf(section.ContentType) }, problem);
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
