using System.Globalization;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>One page, A4: lines of text at their places, each part of an element of the structure or marked as decoration.</summary>
/// <remarks>Source: ISO 32000-1, 9.4 (text) and 14.6 (marked content).</remarks>
internal sealed class PdfPage(IReadOnlyDictionary<Face, PdfFont> fonts)
{
    /// <summary>Width in points.</summary>
    public const double Width = 595.28;

    /// <summary>Height in points.</summary>
    public const double Height = 841.89;

    private readonly StringBuilder _content = new();
    private readonly List<StructureElement> _owners = [];

    /// <summary>Whose content each marked piece is, by its number on the page.</summary>
    public IReadOnlyList<StructureElement> Owners => _owners;

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    /// <summary>Draws one line of text.</summary>
    /// <param name="owner">The element it belongs to; null for what is repeated on every page.</param>
    /// <param name="line">What, where, how large.</param>
    public void Draw(StructureElement? owner, PlacedLine line)
    {
        Begin(owner);
        _content.Append(CultureInfo.InvariantCulture, $"BT {Number(line.Gray)} g 1 0 0 1 {Number(line.X)} {Number(Height - line.Y)} Tm\n");
        Show(line);
        _content.Append("ET\nEMC\n");
    }

    /// <summary>Draws one word large and pale, from corner to corner, behind what comes after.</summary>
    public void DrawAcross(PlacedLine word)
    {
        const double Cosine = 0.5736, Sine = 0.8192; // 55 degrees, as the diagonal of the sheet
        double half = word.Cells.Sum(cell => cell.Width) * word.Size / 2000;
        (double x, double y) = ((Width / 2) - (half * Cosine) + (Sine * word.Size / 3), (Height / 2) - (half * Sine) - (Cosine * word.Size / 3));
        _content.Append("/Artifact << /Type /Background >> BDC\n");
        _content.Append(CultureInfo.InvariantCulture, $"BT {Number(word.Gray)} g {Number(Cosine)} {Number(Sine)} {Number(-Sine)} {Number(Cosine)} {Number(x)} {Number(y)} Tm\n");
        Show(word);
        _content.Append("ET\nEMC\n");
    }

    /// <summary>Draws a thin horizontal line.</summary>
    public void DrawRule(double x, double y, double width) =>
        _content.Append(CultureInfo.InvariantCulture, $"/Artifact BMC\n0.6 w 0.4 G {Number(x)} {Number(Height - y)} m {Number(x + width)} {Number(Height - y)} l S\nEMC\n");

    private static string Number(double value) => PdfObjects.Number(value);

    private void Begin(StructureElement? owner)
    {
        if (owner is null)
        {
            _content.Append("/Artifact << /Type /Pagination >> BDC\n");
            return;
        }

        _content.Append(CultureInfo.InvariantCulture, $"/{owner.Tag} << /MCID {_owners.Count} >> BDC\n");
        owner.Add(this, _owners.Count);
        _owners.Add(owner);
    }

    /// <summary>The glyphs, run by run of one font; a stretched line has its spaces widened.</summary>
    private void Show(PlacedLine line)
    {
        double stretch = line.Stretch * 1000 / line.Size;
        for (int i = 0; i < line.Cells.Count;)
        {
            Face face = line.Cells[i].Face;
            _content.Append(CultureInfo.InvariantCulture, $"/{fonts[face].Resource} {Number(line.Size)} Tf [<");
            for (; i < line.Cells.Count && line.Cells[i].Face == face; i++)
            {
                _content.Append(fonts[face].Show(line.Cells[i].Glyph, line.Cells[i].Rune));
                if (line.Cells[i].IsSpace && stretch > 0)
                {
                    _content.Append(CultureInfo.InvariantCulture, $"> {Number(-stretch)} <");
                }
            }

            _content.Append(">] TJ\n");
        }
    }
}

/// <summary>A line of text at its place.</summary>
/// <param name="Cells">Its characters.</param>
/// <param name="Size">Size in points.</param>
/// <param name="X">From the left edge, in points.</param>
/// <param name="Y">Of its foot, from the upper edge, in points.</param>
internal sealed record PlacedLine(IReadOnlyList<Cell> Cells, double Size, double X, double Y)
{
    /// <summary>Points added to each space, so that the line reaches the margin.</summary>
    public double Stretch { get; init; }

    /// <summary>0 for black, 1 for white.</summary>
    public double Gray { get; init; }
}
