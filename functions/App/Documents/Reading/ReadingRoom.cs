using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Hands documents out to those who may read them, once they are known to be safe, and writes every wish down first.</summary>
public sealed class ReadingRoom(CaseReader cases, ScanRoom.Stores stores, IRegister register, IReadAudit audit, TimeProvider clock)
{
    internal async Task<IResult> OpenAsync(Account reader, CaseId id, DocumentId document, Consultation? copy, CancellationToken cancellation)
    {
        CaseAt found = await cases.ReadAsync(id, cancellation);
        DepositedDocument? known = found.Find(document);
        (ReadOutcome outcome, IResult answer) = known is null ? (ReadOutcome.NotThere, Problems.NotFound)
            : !reader.MayReadDocument(found.Facts, known.Kind) ? (ReadOutcome.NotAllowed, Problems.NotFound)
            : await OpenAsync(id, known, copy, cancellation);
        try
        {
            await audit.RecordAsync(new Reading($"{id}", copy is null ? $"{document}" : $"{document}/{copy.Member}", reader.Id, clock.GetUtcNow(), outcome), CancellationToken.None);
            return answer;
        }
        catch
        {
            (answer as IDisposable)?.Dispose(); // what cannot be written down is not read
            throw;
        }
    }

    private async Task<(ReadOutcome Outcome, IResult Answer)> OpenAsync(CaseId id, DepositedDocument known, Consultation? copy, CancellationToken cancellation)
    {
        DocumentState? state = await stores.States.FindAsync(id, known.Id, cancellation);
        if (WhyNot(state) is { } refusal)
        {
            return (ReadOutcome.NotSafe, Problems.Of(refusal));
        }

        string name = await register.OpenTextAsync(StreamId.Of(id), known.Name, cancellation) ?? "document";
        try
        {
            Stream? content = await stores.Documents.OpenAsync(id, known.Id, cancellation);
            return content is null
                ? (ReadOutcome.Unreadable, Problems.Of(DocumentRefusals.Unreadable))
                : copy is null ? (ReadOutcome.Served, new DocumentAnswer(content, state!.Format, name))
                : await StampAsync(copy, content, state!.Format, name);
        }
        catch (InvalidDataException)
        {
            return (ReadOutcome.Unreadable, Problems.Of(DocumentRefusals.Unreadable));
        }
    }

    /// <summary>Never without the stamp: what cannot bear it is not handed out.</summary>
    private static async Task<(ReadOutcome Outcome, IResult Answer)> StampAsync(Consultation copy, Stream content, DocumentFormat format, string name)
    {
        await using Stream original = content;
        return format is not DocumentFormat.Pdf ? (ReadOutcome.NotAllowed, Problems.Of(DocumentRefusals.OnlyPdfForMembers))
            : copy.Stamp(original) is { } stamped ? (ReadOutcome.Served, new DocumentAnswer(new MemoryStream(stamped), format, name))
            : (ReadOutcome.Unreadable, Problems.Of(DocumentRefusals.NotStampable));
    }

    private static Refusal? WhyNot(DocumentState? state) => state?.Scan switch
    {
        ScanState.Safe => null,
        ScanState.Infected => DocumentRefusals.Infected,
        ScanState.Error => DocumentRefusals.ScanFailed,
        _ => DocumentRefusals.NotScanned,
    };
}
