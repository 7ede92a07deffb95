using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>A PDF: its mark first, its end last, and nothing behind it.</summary>
internal static class PdfFile
{
    private const int TailLength = 2048;

    public static Finding Inspect(Stream content)
    {
        byte[] head = Bytes.At(content, 0, 8);
        if (head is not [_, _, _, _, _, (byte)'1' or (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9'])
        {
            return DocumentRefusals.Damaged;
        }

        ReadOnlySpan<byte> tail = Bytes.Tail(content, TailLength);
        int end = tail.LastIndexOf("%%EOF"u8);
        return end < 0 || tail[..end].LastIndexOf("startxref"u8) < 0 ? DocumentRefusals.Damaged
            : tail[(end + 5)..].ContainsAnyExcept("\r\n\t \0"u8) ? DocumentRefusals.TwoFilesInOne
            : DocumentFormat.Pdf;
    }
}
