using PspWorkflow.Law;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace PspWorkflow.App.Documents;

/// <summary>A copy taken out for a member of the commission: every page bears who reads it and when.</summary>
/// <param name="Member">Who reads it.</param>
/// <param name="Words">What every page bears.</param>
/// <param name="Font">The TrueType font in which it is set.</param>
internal sealed record Consultation(ActorId Member, string Words, byte[] Font)
{
    private const long Longest = 20 * 1024 * 1024; // it is copied in memory
    private const double Size = 9;
    private const double Margin = 18;

    /// <summary>The same PDF with the words on each page; null when it cannot be: encrypted, damaged, too long, or without pages.</summary>
    public byte[]? Stamp(Stream pdf)
    {
        if (pdf.Length > Longest)
        {
            return null;
        }

        try
        {
            using MemoryStream whole = new();
            pdf.CopyTo(whole);
            return Stamp(whole.ToArray());
        }
        catch (Exception odd) when (odd is not (OutOfMemoryException or IOException))
        {
            return null; // the library has exceptions of every kind for what it cannot read
        }
    }

    private byte[]? Stamp(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        if (document.IsEncrypted || document.NumberOfPages == 0)
        {
            return null;
        }

        using PdfDocumentBuilder copy = new();
        PdfDocumentBuilder.AddedFont font = copy.AddTrueTypeFont(Font);
        foreach (Page page in document.GetPages())
        {
            PdfRectangle shown = page.CropBox.Bounds;
            PdfPageBuilder stamped = copy.AddPage(document, page.Number);
            stamped.NewContentStreamAfter(); // apart from what the page draws
            stamped.AddText(Words, Size, new PdfPoint(shown.Left + Margin, shown.Bottom + Margin), font);
        }

        byte[] bytes = copy.Build();
        return IsOnEveryPage(bytes, document.NumberOfPages) ? bytes : null;
    }

    private bool IsOnEveryPage(byte[] bytes, int pages)
    {
        using PdfDocument document = PdfDocument.Open(bytes);
        return document.NumberOfPages == pages && document.GetPages().All(page => Bare(page.Text).Contains(Bare(Words), StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
