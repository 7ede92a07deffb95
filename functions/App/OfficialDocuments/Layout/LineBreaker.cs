using System.Globalization;
using System.Text;
using PspWorkflow.App.OfficialDocuments.Pdf;

namespace PspWorkflow.App.OfficialDocuments.Layout;

/// <summary>Breaks a text into lines that fit, at its spaces; a word longer than a line is broken where it must be.</summary>
internal static class LineBreaker
{
    /// <param name="typeface">The fonts.</param>
    /// <param name="parts">Texts with their faces, one after the other.</param>
    /// <param name="width">Width of a line in thousandths of the size.</param>
    public static IReadOnlyList<TextLine> Break(Typeface typeface, IEnumerable<(string Text, Face Face)> parts, double width)
    {
        List<TextLine> lines = [];
        List<Cell> paragraph = [];
        foreach ((string text, Face face) in parts)
        {
            foreach (Rune rune in text.Normalize().EnumerateRunes())
            {
                if (rune.Value == '\n')
                {
                    AddLines(lines, paragraph, width);
                    paragraph = [];
                }
                else if (rune.Value is not '\r' && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format) // none has a glyph, and some turn what a reader copies
                {
                    paragraph.Add(typeface.Set(rune.Value == '\t' ? new Rune(' ') : rune, face));
                }
            }
        }

        AddLines(lines, paragraph, width);
        return lines;
    }

    private static void AddLines(List<TextLine> lines, List<Cell> cells, double width)
    {
        int start = 0;
        while (start < cells.Count)
        {
            int end = EndOfLine(cells, start, width);
            lines.Add(new TextLine(cells[start..end], IsLast: end == cells.Count));
            start = end;
        }
    }

    /// <summary>The space at which a line ends belongs to it, so that what reads the words aloud keeps them apart.</summary>
    private static int EndOfLine(List<Cell> cells, int start, double width)
    {
        int afterSpace = 0;
        double taken = 0;
        for (int i = start; i < cells.Count; i++)
        {
            if (cells[i].IsSpace)
            {
                afterSpace = i + 1;
            }
            else if (taken + cells[i].Width > width)
            {
                return afterSpace > start ? afterSpace : Math.Max(i, start + 1);
            }

            taken += cells[i].Width;
        }

        return cells.Count;
    }
}

/// <summary>One line.</summary>
/// <param name="Cells">Its characters, the space at its end among them.</param>
/// <param name="IsLast">Whether a paragraph ends with it.</param>
internal sealed record TextLine(IReadOnlyList<Cell> Cells, bool IsLast)
{
    /// <summary>Characters but the spaces at its end.</summary>
    private IEnumerable<Cell> Shown => Cells.Reverse().SkipWhile(cell => cell.IsSpace);

    /// <summary>Width in thousandths of the size.</summary>
    public double Width => Shown.Sum(cell => cell.Width);

    /// <summary>Spaces that can be widened.</summary>
    public int Spaces => Shown.Count(cell => cell.IsSpace);
}
