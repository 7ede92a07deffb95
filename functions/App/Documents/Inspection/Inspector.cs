using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>Judges a document by its content, wherever it says that it comes from. Bounded in time and memory, whatever the bytes.</summary>
/// <remarks>It reads structure, never meaning: no text is parsed, no image decoded, no XML read. Malware is the scanner's affair.</remarks>
internal static class Inspector
{
    private const int HeadLength = 1024; // within which a reader of PDF looks for its mark

    /// <summary>Inspects all of a stream that can be read anywhere.</summary>
    public static Finding Inspect(Stream content)
    {
        try
        {
            byte[] head = Bytes.At(content, 0, HeadLength);
            return FormatOf(head) is not { } format ? DocumentRefusals.FormatNotAllowed
                : IsTwoFiles(content, head, format) ? DocumentRefusals.TwoFilesInOne
                : Inspect(content, format);
        }
        catch (EndOfStreamException)
        {
            return DocumentRefusals.Damaged; // it promises more than it has
        }
    }

    private static Finding Inspect(Stream content, DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => PdfFile.Inspect(content),
        DocumentFormat.Jpeg => JpegFile.Inspect(content),
        DocumentFormat.Png => PngFile.Inspect(content),
        DocumentFormat.Heic => HeicFile.Inspect(content),
        _ => OfficeFile.Inspect(content),
    };

    /// <summary>What the first bytes say; a ZIP file is looked into later.</summary>
    private static DocumentFormat? FormatOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => DocumentFormat.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => DocumentFormat.Jpeg,
        _ when head.StartsWith(PngFile.Mark) => DocumentFormat.Png,
        _ when HeicFile.Begins(head) => DocumentFormat.Heic,
        _ when head.StartsWith("PK\x03\x04"u8) => DocumentFormat.Docx,
        _ => null,
    };

    /// <summary>Whether another reader would take it for another file: a PDF mark further on, a ZIP directory at the end.</summary>
    private static bool IsTwoFiles(Stream content, ReadOnlySpan<byte> head, DocumentFormat format) =>
        (format is not DocumentFormat.Pdf && head.IndexOf("%PDF-"u8) >= 0)
        || (format is not DocumentFormat.Docx && ZipDirectory.Stands(content))
        || (format is not (DocumentFormat.Docx or DocumentFormat.Pdf) && Bytes.HasMarkup(head));
}
