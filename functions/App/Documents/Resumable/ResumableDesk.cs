using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Where uploads arrive in parts. Complete, they go the way of every other document; nobody but their sender sees them before.</summary>
public sealed class ResumableDesk(Desk desk, DocumentDesk documents, CaseReader cases, IUploads uploads, Intake intake)
{
    private readonly Turns _turns = new();

    internal async Task<IResult> BeginAsync(HttpRequest request, string caseNumber, CancellationToken cancellation)
    {
        (CaseId id, ActHeaders? headers, IResult? problem) = await EnterAsync(request, caseNumber, cancellation);
        if (headers is null)
        {
            return problem!;
        }

        DocumentId document = Numbers.OfDocument(id, headers.Key);
        (Upload? upload, IResult? wrong) = UploadRequest.Read(request, id, document, intake.Limits.Longest);
        if (upload is null)
        {
            return wrong!;
        }

        if (await WhyNotBeginAsync(upload, cancellation) is { } refused)
        {
            return refused;
        }

        await uploads.BeginAsync(upload, cancellation);
        request.HttpContext.Response.Headers.Location = $"{Answers.AddressOf(id)}/uploads/{document}";
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    /// <summary>The same beginning again is one upload; what is under way counts as if it were filed.</summary>
    private async Task<IResult?> WhyNotBeginAsync(Upload upload, CancellationToken cancellation)
    {
        IReadOnlyList<Upload> open = await uploads.ListAsync(upload.Case, cancellation);
        if (open.FirstOrDefault(other => other.Document == upload.Document) is { } begun)
        {
            return begun == upload ? null : Problems.KeyReused;
        }

        CaseFacts facts = (await cases.ReadAsync(upload.Case, cancellation)).Facts;
        return open.Count >= DocumentLimits.MostOpenUploads ? Problems.Of(DocumentRefusals.TooManyOpenUploads)
            : intake.HasRoom(facts, upload.Length + open.Sum(other => other.Length)) ? null
            : Problems.Of(DocumentRefusals.CaseIsFull);
    }

    internal async Task<IResult> AskAsync(HttpRequest request, string caseNumber, string name, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, cancellation) is not { } id || !DocumentId.TryParse(name, null, out DocumentId document))
        {
            return Problems.NotFound;
        }

        Tus.IsSpoken(request); // whoever only asks need not say so
        CaseAt now = await cases.ReadAsync(id, cancellation);
        DepositedDocument? filed = now.Find(document) is { } known && Caller.Of(request).MayReadDocument(now.Facts, known.Kind) ? known : null;
        Upload? upload = filed is null ? await FindAsync(request, id, document, cancellation) : null;
        if ((filed?.Length ?? upload?.Length) is not { } length)
        {
            return Problems.NotFound;
        }

        Tus.SayOffset(request, upload is null ? length : await OffsetAsync(upload, cancellation));
        request.HttpContext.Response.Headers["Upload-Length"] = length.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status200OK);
    }

    internal async Task<IResult> GiveUpAsync(HttpRequest request, string caseNumber, string name, CancellationToken cancellation)
    {
        (CaseId id, ActHeaders? headers, IResult? problem) = await EnterAsync(request, caseNumber, cancellation);
        if (headers is null)
        {
            return problem!;
        }

        if (!DocumentId.TryParse(name, null, out DocumentId document) || await FindAsync(request, id, document, cancellation) is null)
        {
            return Problems.NotFound;
        }

        using IDisposable turn = await _turns.TakeAsync(document, cancellation);
        await uploads.RemoveAsync(id, document, cancellation);
        return Results.NoContent();
    }

    internal async Task<IResult> SendAsync(HttpRequest request, DurableTaskClient client, string caseNumber, string name, CancellationToken cancellation)
    {
        (CaseId id, ActHeaders? headers, IResult? problem) = await EnterAsync(request, caseNumber, cancellation);
        if (headers is null)
        {
            return problem!;
        }

        if (!DocumentId.TryParse(name, null, out DocumentId document) || await FindAsync(request, id, document, cancellation) is not { } upload)
        {
            return Problems.NotFound;
        }

        (byte[]? part, IResult? wrong) = await PartAsync(request, upload, cancellation);
        if (part is null)
        {
            return wrong!;
        }

        using IDisposable turn = await _turns.TakeAsync(document, cancellation);
        return await FindAsync(request, id, document, cancellation) is null
            ? Problems.NotFound // ended or given up while the part came in
            : await AppendAsync(request, upload, part, cancellation)
                ?? await EndAsync(new Errand(request, client, id, headers), upload);
    }

    /// <summary>The part that the request brings, if it is the next one and what its sender says.</summary>
    private async Task<Read<byte[]>> PartAsync(HttpRequest request, Upload upload, CancellationToken cancellation)
    {
        if (request.ContentType != "application/offset+octet-stream")
        {
            return new(null, Problems.PartNeeded);
        }

        if (!ContentDigest.TryRead(request, out ContentDigest digest))
        {
            return new(null, Problems.BadHeader(ContentDigest.Header, "la forme attendue est sha-256=:base64:."));
        }

        if (Tus.Number(request, "Upload-Offset") != await OffsetAsync(upload, cancellation))
        {
            return new(null, Problems.Of(DocumentRefusals.OffsetDiffers));
        }

        byte[]? part = await request.ReadAtMostAsync((int)DocumentLimits.LongestPart, cancellation);
        return part is null ? new(null, Problems.TooLong(DocumentLimits.LongestPart))
            : !digest.Fits(SHA256.HashData(part)) ? new(null, Problems.Of(DocumentRefusals.DigestDiffers))
            : new(part, null);
    }

    /// <summary>Adds the part; an answer when it cannot be added, or is not the last.</summary>
    private async Task<IResult?> AppendAsync(HttpRequest request, Upload upload, byte[] part, CancellationToken cancellation)
    {
        long offset = Tus.Number(request, "Upload-Offset")!.Value;
        long next = offset + part.Length;
        if (next > upload.Length)
        {
            return Problems.TooLong(upload.Length);
        }

        if ((await uploads.OffsetsAsync(upload.Case, upload.Document, cancellation)).Count > DocumentLimits.MostParts)
        {
            return Problems.Of(DocumentRefusals.TooManyParts);
        }

        using MemoryStream content = new(part);
        if (part.Length > 0 && await uploads.AppendAsync(upload, offset, content, DocumentLimits.LongestPart, cancellation) is Deposit.Differs)
        {
            return Problems.Of(DocumentRefusals.OffsetDiffers); // two parts at once: the first stays
        }

        Tus.SayOffset(request, next);
        return next < upload.Length ? Results.NoContent() : null;
    }

    /// <summary>All parts are there: they become a document, or the reason why not. After an outage the last part may be sent again.</summary>
    private async Task<IResult> EndAsync(Errand errand, Upload upload)
    {
        if ((await uploads.OffsetsAsync(upload.Case, upload.Document, CancellationToken.None))[^1] != upload.Length)
        {
            bool isFiled = (await cases.ReadAsync(upload.Case, CancellationToken.None)).Find(upload.Document) is not null;
            return isFiled ? Results.NoContent() : Problems.NotFound; // another host ended it meanwhile, or somebody gave it up
        }

        await using Stream content = await uploads.OpenAsync(upload.Case, upload.Document, CancellationToken.None);
        Incoming incoming = new(upload.Document, upload.Piece, FreeText.From(upload.Name), content) { DeclaredType = upload.DeclaredType };
        IResult answer = await documents.TakeAsync(errand, incoming, CancellationToken.None);
        int? status = (answer as IStatusCodeHttpResult)?.StatusCode;
        if (status < StatusCodes.Status500InternalServerError)
        {
            await uploads.RemoveAsync(upload.Case, upload.Document, CancellationToken.None);
        }

        return status < StatusCodes.Status300MultipleChoices ? Results.NoContent() : answer;
    }

    private async Task<(CaseId Id, ActHeaders? Headers, IResult? Problem)> EnterAsync(HttpRequest request, string caseNumber, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, cancellation) is not { } id)
        {
            return (default, null, Problems.NotFound);
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        return headers is not null && !Tus.IsSpoken(request) ? (id, null, Problems.TusNeeded) : (id, headers, wrong);
    }

    /// <summary>An upload that the caller began.</summary>
    private async Task<Upload?> FindAsync(HttpRequest request, CaseId id, DocumentId document, CancellationToken cancellation) =>
        await uploads.FindAsync(id, document, cancellation) is { } upload && upload.By == Caller.Of(request).Id ? upload : null;

    /// <summary>Where the next part begins. An upload that is complete but was not filed wants its last part once more: then it is filed.</summary>
    private async Task<long> OffsetAsync(Upload upload, CancellationToken cancellation)
    {
        IReadOnlyList<long> offsets = await uploads.OffsetsAsync(upload.Case, upload.Document, cancellation);
        return offsets[^1] < upload.Length ? offsets[^1] : offsets[^2];
    }
}
