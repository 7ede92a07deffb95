using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Where documents arrive: the content is sealed while it streams in, then the deposit is filed as an act.</summary>
public sealed class DocumentDesk(Desk desk, IDocuments documents)
{
    /// <summary>Longest document, in bytes: 50 MiB.</summary>
    public const long Longest = 50L * 1024 * 1024;

    private const int CutShort = unchecked((int)0x80131620); // the plain IOException of a form's reader; a full disk has a code of its own

    private const long Envelope = 64 * 1024; // a form's boundaries and headers

    internal async Task<IResult> TakeAsync(HttpRequest request, DurableTaskClient client, string caseNumber, Func<CaseId, Task<Read<Incoming>>> open, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, cancellation) is not { } id)
        {
            return Problems.NotFound;
        }

        if (request.ContentLength > Longest + Envelope)
        {
            return Problems.TooLong(Longest);
        }

        (Incoming? incoming, IResult? problem) = await open(id);
        if (incoming is null)
        {
            return problem!;
        }

        try
        {
            return await documents.DepositAsync(id, incoming.Id, incoming.Content, Longest, cancellation) switch
            {
                Deposit.Stored stored => await FileAsync(request, client, id, incoming, stored),
                Deposit refused => Refused(refused),
            };
        }
        catch (IOException cut) when (cut.HResult == CutShort)
        {
            return Problems.BadBody("$", "le formulaire s'arrête avant sa fin.");
        }
    }

    /// <summary>The document stands: its act is filed even when the depositor has hung up meanwhile.</summary>
    private async Task<IResult> FileAsync(HttpRequest request, DurableTaskClient client, CaseId id, Incoming incoming, Deposit.Stored stored)
    {
        Description said = new(incoming.Id, incoming.Piece, stored.Sha256);
        ActHeaders headers = new($"document/{incoming.Id}", Version: null); // the same document again is the same act
        return await desk.FileAsync(new Errand(request, client, id, headers), said, ToActAsync, CancellationToken.None);

        Task<Written> ToActAsync(Description _, Draft draft, CancellationToken none) => Task.FromResult<Written>(
            new Act.DepositDocument(draft.By, draft.At, incoming.Id, incoming.Piece, stored.Length, stored.Sha256, draft.Seal(incoming.Name)));
    }

    private static IResult Refused(Deposit deposit) => deposit switch
    {
        Deposit.TooLong tooLong => Problems.TooLong(tooLong.Longest),
        Deposit.Differs => Problems.DocumentDiffers,
        _ => Problems.BadBody("$", "le document est vide."),
    };

    private sealed record Description(DocumentId Document, PieceKind Piece, string Sha256);
}
