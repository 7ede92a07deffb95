namespace PspWorkflow.App.OfficialDocuments.Layout;

/// <summary>Shares lines out to pages: no heading at the foot of a page, no single line of a paragraph on either side of a break, no signature alone.</summary>
internal static class Pagination
{
    /// <summary>The lines with the page each stands on and its foot, in points from the top of the text area.</summary>
    /// <param name="lines">All lines, in order.</param>
    /// <param name="first">Height for text on the first page.</param>
    /// <param name="others">On every other page.</param>
    public static IReadOnlyList<(SetLine Line, int Page, double Foot)> Share(IReadOnlyList<SetLine> lines, double first, double others)
    {
        List<(SetLine, int, double)> shared = [];
        int page = 0;
        int start = 0;
        while (start < lines.Count)
        {
            int end = EndOfPage(lines, start, page == 0 ? first : others);
            double foot = 0;
            for (int i = start; i < end; i++)
            {
                foot += (i == start ? 0 : lines[i].Before) + lines[i].Height;
                shared.Add((lines[i], page, foot));
            }

            (start, page) = (end, page + 1);
        }

        return shared;
    }

    private static int EndOfPage(IReadOnlyList<SetLine> lines, int start, double height)
    {
        int fits = start;
        for (double taken = 0; fits < lines.Count; fits++)
        {
            taken += (fits == start ? 0 : lines[fits].Before) + lines[fits].Height;
            if (taken > height)
            {
                break;
            }
        }

        int end = fits;
        while (end < lines.Count && end > start + 1 && !MayBreakBefore(lines, end))
        {
            end--;
        }

        return end > start + 1 || fits == lines.Count ? end : Math.Max(fits, start + 1); // one block longer than a page is cut where it must be
    }

    private static bool MayBreakBefore(IReadOnlyList<SetLine> lines, int i)
    {
        SetLine before = lines[i - 1];
        SetLine after = lines[i];
        bool sameBlock = before.Block == after.Block;
        return !after.KeptWithPrevious
            && !before.KeptWithNext
            && !(sameBlock && (after.IsLastOfBlock || IsFirstOfBlock(lines, i - 1)));
    }

    private static bool IsFirstOfBlock(IReadOnlyList<SetLine> lines, int i) => i == 0 || lines[i - 1].Block != lines[i].Block;
}

/// <summary>One line of a block, ready to be placed.</summary>
/// <param name="Block">Number of its block.</param>
/// <param name="Text">The line.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Before">Space above it, when it does not begin a page.</param>
internal sealed record SetLine(int Block, TextLine Text, BlockStyle Style, double Before)
{
    public double Height => Style.Leading;

    public bool KeptWithPrevious { get; init; }

    public bool KeptWithNext { get; init; }

    public bool IsLastOfBlock { get; init; }
}
