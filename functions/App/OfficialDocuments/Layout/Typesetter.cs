using System.Globalization;
using PspWorkflow.App.OfficialDocuments.Pdf;

namespace PspWorkflow.App.OfficialDocuments.Layout;

/// <summary>Sets a sheet on A4 pages: head, text, foot with number and page, and the word PROJET across what nobody has decided.</summary>
internal sealed class Typesetter(Typeface typeface)
{
    private const double Margin = 71;
    private const double Top = 64;
    private const double Bottom = 74;
    private const double Width = PdfPage.Width - (2 * Margin);
    private const double HeadSize = 10;
    private const double FootSize = 8;
    private const double WidestGap = 0.8; // added to a space, in sizes; a line that needs more stays ragged

    public byte[] Set(Sheet sheet, DateTimeOffset at)
    {
        IReadOnlyList<(SetLine Line, int Page, double Foot)> placed = Share(sheet);
        PdfPaper paper = new(typeface);
        PdfPage[] pages = [.. Enumerable.Range(0, placed[^1].Page + 1).Select(_ => paper.AddPage())];
        foreach (PdfPage page in pages.Where(_ => sheet.IsDraft))
        {
            page.DrawAcross(new PlacedLine(Cells("PROJET", Face.Bold), 150, 0, 0) { Gray = 0.93 });
        }

        DrawHead(paper, pages[0], sheet.Head);
        DrawText(paper, pages, placed, HeadHeight(sheet));
        for (int i = 0; i < pages.Length; i++)
        {
            DrawFoot(pages[i], sheet, $"page {i + 1}/{pages.Length}");
        }

        return paper.Save(sheet.Title, at);
    }

    /// <summary>The lines of a sheet with the page that each stands on.</summary>
    public IReadOnlyList<(SetLine Line, int Page, double Foot)> Share(Sheet sheet)
    {
        const double Height = PdfPage.Height - Top - Bottom;
        return Pagination.Share(Lines(sheet), Height - HeadHeight(sheet), Height);
    }

    private static double HeadHeight(Sheet sheet) => (sheet.Head.Count * HeadSize * 1.36) + 14;

    private List<SetLine> Lines(Sheet sheet)
    {
        List<SetLine> lines = [];
        for (int b = 0; b < sheet.Blocks.Count; b++)
        {
            Block block = sheet.Blocks[b];
            BlockStyle style = BlockStyle.Of(block.Kind);
            IReadOnlyList<TextLine> broken = LineBreaker.Break(
                typeface, [(block.Lead, Face.Bold), (block.Text, style.Face)], (Width - style.Indent) * 1000 / style.Size);
            for (int i = 0; i < broken.Count; i++)
            {
                lines.Add(new SetLine(b, broken[i], style, i == 0 ? style.Before : 0)
                {
                    KeptWithPrevious = style.ClosesText,
                    KeptWithNext = style.LeadsOn,
                    IsLastOfBlock = i == broken.Count - 1,
                });
            }
        }

        return lines;
    }

    private static void DrawText(PdfPaper paper, PdfPage[] pages, IReadOnlyList<(SetLine Line, int Page, double Foot)> placed, double head)
    {
        int block = -1;
        StructureElement? list = null;
        StructureElement owner = paper.Root;
        foreach ((SetLine line, int page, double foot) in placed)
        {
            if (line.Block != block)
            {
                (block, bool isItem) = (line.Block, line.Style.Tag == "LBody");
                list = isItem ? list ?? paper.Root.Add(new StructureElement("L")) : null;
                StructureElement parent = list?.Add(new StructureElement("LI")) ?? paper.Root;
                owner = parent.Add(new StructureElement(line.Style.Tag));
            }

            pages[page].Draw(owner, Place(line, Top + (page == 0 ? head : 0) + foot));
        }
    }

    private static PlacedLine Place(SetLine line, double foot)
    {
        BlockStyle style = line.Style;
        double room = Width - style.Indent - (line.Text.Width * style.Size / 1000);
        double stretch = style.Align is Align.Justified && !line.Text.IsLast && line.Text.Spaces > 0 ? room / line.Text.Spaces : 0;
        double x = Margin + style.Indent + (style.Align is Align.Centre ? room / 2 : 0);
        return new PlacedLine(line.Text.Cells, style.Size, x, foot - (style.Leading - style.Size)) { Stretch = stretch > style.Size * WidestGap ? 0 : stretch };
    }

    private void DrawHead(PdfPaper paper, PdfPage page, IReadOnlyList<string> head)
    {
        StructureElement owner = paper.Root.Add(new StructureElement("P"));
        for (int i = 0; i < head.Count; i++)
        {
            page.Draw(owner, new PlacedLine(Cells(head[i] + (i < head.Count - 1 ? " " : ""), i == 0 ? Face.Bold : Face.Regular), HeadSize, Margin, Top + (i * HeadSize * 1.36)));
        }

        page.DrawRule(Margin, Top + ((head.Count - 0.5) * HeadSize * 1.36), Width);
    }

    private void DrawFoot(PdfPage page, Sheet sheet, string number)
    {
        const double Y = PdfPage.Height - 40;
        Cell[] right = Cells(number, Face.Regular);
        double width = right.Sum(cell => cell.Width) * FootSize / 1000;
        page.DrawRule(Margin, Y - 14, Width);
        string left = string.Create(CultureInfo.InvariantCulture, $"{sheet.Reference}{(sheet.IsDraft ? " – projet, sans valeur de décision" : "")}");
        page.Draw(null, new PlacedLine(Cells(left, Face.Regular), FootSize, Margin, Y) { Gray = 0.3 });
        page.Draw(null, new PlacedLine(right, FootSize, Margin + Width - width, Y) { Gray = 0.3 });
    }

    private Cell[] Cells(string text, Face face) => [.. text.Normalize().EnumerateRunes().Select(rune => typeface.Set(rune, face))];
}
