using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Where documents arrive: the content is taken into quarantine while it streams in, then the deposit is filed as an act, then it is scanned.</summary>
public sealed class DocumentDesk(Desk desk, CaseReader cases, Intake intake, ScanStarter scans)
{
    private const int CutShort = unchecked((int)0x80131620); // the plain IOException of a form's reader; a full disk has a code of its own

    private const long Envelope = 64 * 1024; // a form's boundaries and headers

    internal async Task<IResult> TakeAsync(HttpRequest request, DurableTaskClient client, string caseNumber, Func<CaseId, ActHeaders, Task<Read<Incoming>>> open, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, cancellation) is not { } id)
        {
            return Problems.NotFound;
        }

        if (request.ContentLength > intake.Limits.Longest + Envelope)
        {
            return Problems.TooLong(intake.Limits.Longest);
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        if (headers is null)
        {
            return wrong!;
        }

        (Incoming? incoming, IResult? problem) = await open(id, headers);
        return incoming is null ? problem! : await TakeAsync(new Errand(request, client, id, headers), incoming, cancellation);
    }

    /// <summary>Takes a document whose case was found already.</summary>
    internal async Task<IResult> TakeAsync(Errand errand, Incoming incoming, CancellationToken cancellation)
    {
        CaseAt now = await cases.ReadAsync(errand.Case, cancellation);
        try
        {
            return now.Find(incoming.Id) is { } known ? await RepeatAsync(errand, incoming, known, cancellation)
                : errand.Headers.Version is { } version && version != now.Version ? Problems.Stale(now.Version)
                : !intake.HasRoom(now.Facts, errand.Request.ContentLength ?? 0) ? Problems.Of(DocumentRefusals.CaseIsFull)
                : await ReceiveAsync(errand, incoming, cancellation);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException && cut.HResult == CutShort)
        {
            return Problems.BadBody("$", "le document s’arrête avant sa fin.");
        }
    }

    /// <summary>A document already there is a repetition, whatever version its depositor had read, or another content: nothing is replaced.</summary>
    private async Task<IResult> RepeatAsync(Errand errand, Incoming incoming, DepositedDocument known, CancellationToken cancellation)
    {
        using HashedBody content = new(incoming.Content);
        string sha256 = Convert.ToHexStringLower(await content.EndAsync(cancellation));
        return await incoming.WhyNotAsync(cancellation) is { } wrong ? AnswerOf(errand, wrong)
            : sha256 == known.Sha256 ? await FileAsync(errand, incoming, new Received.Taken(new Deposit.Stored(known.Length, sha256), string.Empty))
            : AnswerOf(errand, new Received.Differs());
    }

    private async Task<IResult> ReceiveAsync(Errand errand, Incoming incoming, CancellationToken cancellation) =>
        await intake.ReceiveAsync(errand.Case, incoming, cancellation) switch
        {
            Received.Taken { State: null } taken when !await IsFiledAsync(errand.Case, incoming.Id, taken) => Problems.Unreadable(StatusCodes.Status503ServiceUnavailable),
            Received.Taken taken => await FileOrForgetAsync(errand, incoming, taken),
            Received other => AnswerOf(errand, other),
        };

    /// <summary>Whether another who brought the same at the same time is through already.</summary>
    private async Task<bool> IsFiledAsync(CaseId id, DocumentId document, Received.Taken taken) =>
        (await cases.ReadAsync(id, CancellationToken.None)).Find(document)?.Sha256 == taken.Content.Sha256;

    /// <summary>What could not be filed would fill the disk that failed for a day: it goes at once, unless its act stands all the same.</summary>
    private async Task<IResult> FileOrForgetAsync(Errand errand, Incoming incoming, Received.Taken taken)
    {
        try
        {
            return await FileAsync(errand, incoming, taken);
        }
        catch (IOException full) when (FullDisk.Is(full))
        {
            if ((await cases.ReadAsync(errand.Case, CancellationToken.None)).Find(incoming.Id) is null)
            {
                await intake.ForgetAsync(errand.Case, incoming.Id, taken);
            }

            throw;
        }
    }

    /// <summary>The document stands: its act is filed even when the depositor has hung up meanwhile. If the law refuses it, the document goes.</summary>
    private async Task<IResult> FileAsync(Errand errand, Incoming incoming, Received.Taken taken)
    {
        Deposit.Stored stored = taken.Content;
        Description said = new(incoming.Id, incoming.Piece, stored.Sha256);
        ActHeaders headers = new($"document/{incoming.Id}", Version: null); // the same document again is the same act
        IResult answer = await desk.FileAsync(errand with { Headers = headers }, said, ToActAsync, CancellationToken.None);
        CaseAt now = await cases.ReadAsync(errand.Case, CancellationToken.None);
        if (now.Find(incoming.Id) is null)
        {
            await intake.ForgetAsync(errand.Case, incoming.Id, taken);
            return answer;
        }

        await intake.NoteAsync(taken);
        await scans.TryStartAsync(errand.Client, errand.Case, incoming.Id);
        return answer;

        async Task<Written> ToActAsync(Description _, Draft draft, CancellationToken none) =>
            intake.HasRoom((await cases.ReadAsync(errand.Case, none)).Facts, stored.Length)
                ? new Act.DepositDocument(draft.By, draft.At, incoming.Id, incoming.Piece, stored.Length, stored.Sha256, draft.Seal(incoming.Name))
                : DocumentRefusals.CaseIsFull;
    }

    private IResult AnswerOf(Errand errand, Received received) => received switch
    {
        Received.Refused refused => Problems.Of(refused.Why),
        Received.Malformed malformed => malformed.Answer,
        Received.TooLong => Problems.TooLong(intake.Limits.Longest),
        Received.Differs when errand.Request.HasFormContentType => Problems.KeyReused, // the key chose the identifier
        Received.Differs => Problems.DocumentDiffers,
        _ => Problems.BadBody("$", "le document est vide."),
    };

    private sealed record Description(DocumentId Document, PieceKind Piece, string Sha256);
}
