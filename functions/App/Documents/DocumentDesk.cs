using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Where documents arrive: the content is sealed while it streams in, then the deposit is filed as an act.</summary>
public sealed class DocumentDesk(Desk desk, CaseReader cases, IDocuments documents)
{
    /// <summary>Longest document, in bytes: 50 MiB.</summary>
    public const long Longest = 50L * 1024 * 1024;

    private const int CutShort = unchecked((int)0x80131620); // the plain IOException of a form's reader; a full disk has a code of its own

    private const long Envelope = 64 * 1024; // a form's boundaries and headers

    internal async Task<IResult> TakeAsync(HttpRequest request, DurableTaskClient client, string caseNumber, Func<CaseId, ActHeaders, Task<Read<Incoming>>> open, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, cancellation) is not { } id)
        {
            return Problems.NotFound;
        }

        if (request.ContentLength > Longest + Envelope)
        {
            return Problems.TooLong(Longest);
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        if (headers is null)
        {
            return wrong!;
        }

        (Incoming? incoming, IResult? problem) = await open(id, headers);
        return incoming is null ? problem!
            : await StaleAsync(id, incoming.Id, headers, cancellation)
            ?? await DepositAsync(new Errand(request, client, id, headers), incoming, cancellation);
    }

    /// <summary>A document already there is a repetition, whatever version its depositor had read.</summary>
    private async Task<IResult?> StaleAsync(CaseId id, DocumentId document, ActHeaders headers, CancellationToken cancellation)
    {
        CaseAt now = await cases.ReadAsync(id, cancellation);
        return headers.Version is null || headers.Version == now.Version || now.Holds(document) ? null : Problems.Stale(now.Version);
    }

    private async Task<IResult> DepositAsync(Errand errand, Incoming incoming, CancellationToken cancellation)
    {
        try
        {
            return await documents.DepositAsync(errand.Case, incoming.Id, incoming.Content, Longest, cancellation) switch
            {
                Deposit.Stored when await incoming.HasMoreAsync(cancellation) => await ForgetAsync(errand, incoming),
                Deposit.Stored stored => await FileAsync(errand, incoming, stored),
                Deposit.TooLong tooLong => Problems.TooLong(tooLong.Longest),
                Deposit.Differs when errand.Request.HasFormContentType => Problems.KeyReused, // the key chose the identifier
                Deposit.Differs => Problems.DocumentDiffers,
                _ => Problems.BadBody("$", "le document est vide."),
            };
        }
        catch (IOException cut) when (cut is not BadHttpRequestException && cut.HResult == CutShort)
        {
            return Problems.BadBody("$", "le document s’arrête avant sa fin.");
        }
    }

    /// <summary>The document stands: its act is filed even when the depositor has hung up meanwhile. If the law refuses it, the document goes.</summary>
    private async Task<IResult> FileAsync(Errand errand, Incoming incoming, Deposit.Stored stored)
    {
        Description said = new(incoming.Id, incoming.Piece, stored.Sha256);
        ActHeaders headers = new($"document/{incoming.Id}", Version: null); // the same document again is the same act
        IResult answer = await desk.FileAsync(errand with { Headers = headers }, said, ToActAsync, CancellationToken.None);
        await RemoveUnfiledAsync(errand.Case, incoming.Id);
        return answer;

        Task<Written> ToActAsync(Description _, Draft draft, CancellationToken none) => Task.FromResult<Written>(
            new Act.DepositDocument(draft.By, draft.At, incoming.Id, incoming.Piece, stored.Length, stored.Sha256, draft.Seal(incoming.Name)));
    }

    /// <summary>A second file would be lost without a word: the form is refused whole.</summary>
    private async Task<IResult> ForgetAsync(Errand errand, Incoming incoming)
    {
        await RemoveUnfiledAsync(errand.Case, incoming.Id);
        return Problems.BadBody("file", "un seul fichier est attendu par formulaire, en dernier, puis la fin du formulaire.");
    }

    private async Task RemoveUnfiledAsync(CaseId id, DocumentId document)
    {
        CaseAt now = await cases.ReadAsync(id, CancellationToken.None);
        if (!now.Holds(document))
        {
            await documents.RemoveAsync(id, document, CancellationToken.None);
        }
    }

    private sealed record Description(DocumentId Document, PieceKind Piece, string Sha256);
}
