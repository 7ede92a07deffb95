using System.Security.Cryptography;
using System.Text;
using PspWorkflow.App.Casework;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>The one copy of each official document: produced from the version the document rests on, sealed with the case, its hash recorded; the same bytes ever after.</summary>
public sealed class CopyBook(EventLog log, Ledger ledger, IDocuments documents, MatterReader matters, Press press)
{
    private const long Longest = 50L * 1024 * 1024;

    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The copies and bundles of a case.</summary>
    internal async Task<Copies> ReadAsync(CaseId id, CancellationToken cancellation) =>
        Copies.Replay(await log.ReadAsync<CopyEvent>(StreamId.OfCopies(id), cancellation));

    /// <summary>The document as a PDF: its kept copy, or a draft, which is printed and not kept. Nothing is written.</summary>
    internal async Task<Printed> ReadAsync(CaseId id, OfficialDocument document, Draft draft, CancellationToken cancellation) =>
        (await ReadAsync(id, cancellation)).WhyNotRead(document) is { } refusal
            ? new Printed.Refused(refusal)
            : await ProduceAsync(id, document, draft, cancellation);

    /// <summary>The document as a PDF: its kept copy, or the first one, made now and kept with its hash.</summary>
    internal async Task<Printed> ProduceAsync(CaseId id, OfficialDocument document, Draft draft, CancellationToken cancellation)
    {
        if ((await ReadAsync(id, cancellation)).Of(document.Name) is { } kept)
        {
            return await ReopenAsync(id, kept.Produced, cancellation);
        }

        if (document.IsReplaced)
        {
            return new Printed.Refused(Refusals.DocumentReplaced);
        }

        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(id), cancellation);
        if (!press.IsReady || await matters.ReadAsync(id, document, events, cancellation) is not { } matter)
        {
            return press.IsReady ? new Printed.Gone() : new Printed.FontsMissing();
        }

        DateTimeOffset at = document.Kind is OfficialDocumentKind.PendingCertificate ? LegalCalendar.InstantOf(document.On, Noon) : matter.Basis.At;
        Sheet sheet = CaseTexts.Write(matter);
        if (!document.IsDraft && matter.Authority.GapsIn(sheet) is { Count: > 0 } gaps)
        {
            return new Printed.Refused(ActRefusals.SettingsMissing(gaps));
        }

        byte[] pdf = press.Print(sheet, at)!;
        return document.IsDraft ? new Printed.Pdf(pdf, null) : await KeepAsync(id, document, draft, pdf, cancellation);
    }

    /// <summary>Records that a proof bundle was handed out whole.</summary>
    internal Task RecordAsync(CaseId id, CopyEvent.BundleMade bundle, CancellationToken cancellation) =>
        FileAsync(id, _ => bundle, cancellation);

    private async Task<Printed> KeepAsync(CaseId id, OfficialDocument document, Draft draft, byte[] pdf, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        DocumentId name = DocumentId.From(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"copy\n{id}\n{document.Name}\n{hash}")).AsSpan(0, 16)));
        using MemoryStream content = new(pdf);
        if (await documents.DepositAsync(id, name, content, Longest, cancellation) is not Deposit.Stored)
        {
            throw new IOException("The copy of a document could not be kept.");
        }

        ProducedCopy copy = new(draft.By, draft.At, name, pdf.Length, hash);
        return await FileAsync(id, copies => copies.Produce(document, copy), cancellation) is Filed.Accepted
            ? new Printed.Pdf(pdf, hash)
            : await ReopenAsync(id, (await ReadAsync(id, cancellation)).Of(document.Name)!.Produced, cancellation); // somebody was faster: theirs is the copy
    }

    private Task<Filed> FileAsync(CaseId id, Func<Copies, Outcome<CopyEvent>> decide, CancellationToken cancellation) =>
        ledger.FileAsync(
            new Entry<Copies, CopyEvent>(StreamId.OfCopies(id), new KeyUse(ActKey.Unrepeatable(), "copy"), Copies.Replay, decide), cancellation);

    private async Task<Printed> ReopenAsync(CaseId id, ProducedCopy copy, CancellationToken cancellation)
    {
        await using Stream? sealedCopy = await documents.OpenAsync(id, copy.Document, cancellation);
        if (sealedCopy is null)
        {
            return new Printed.Gone();
        }

        using MemoryStream pdf = new();
        await sealedCopy.CopyToAsync(pdf, cancellation);
        byte[] bytes = pdf.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == copy.Sha256
            ? new Printed.Pdf(bytes, copy.Sha256)
            : throw new InvalidDataException("A kept copy is not the one whose hash was recorded.");
    }
}

/// <summary>What came of printing a document.</summary>
internal abstract record Printed
{
    private Printed()
    {
    }

    /// <summary>Printed.</summary>
    /// <param name="Bytes">The file.</param>
    /// <param name="Sha256">Its recorded hash; null for a draft.</param>
    public sealed record Pdf(byte[] Bytes, string? Sha256) : Printed;

    /// <summary>The fonts are missing: it stays to be produced.</summary>
    public sealed record FontsMissing : Printed;

    /// <summary>The law has none.</summary>
    public sealed record Refused(Refusal Why) : Printed;

    /// <summary>The person's file was erased.</summary>
    public sealed record Gone : Printed;
}
