using PspWorkflow.App.OfficialDocuments.Pdf;

namespace PspWorkflow.App.OfficialDocuments.Layout;

/// <summary>How a kind of block looks. Lengths in points.</summary>
/// <param name="Size">Size of the letters.</param>
/// <param name="Before">Space above.</param>
/// <param name="Indent">From the left margin.</param>
/// <param name="Align">Where its lines stand.</param>
internal sealed record BlockStyle(double Size, double Before, double Indent, Align Align)
{
    private const double Half = 225;

    public Face Face { get; init; } = Face.Regular;

    /// <summary>What a screen reader takes it for.</summary>
    public string Tag { get; init; } = "P";

    /// <summary>Whether it must not be the last on a page.</summary>
    public bool LeadsOn { get; init; }

    /// <summary>Whether it is never cut, nor parted from the lines before it.</summary>
    public bool ClosesText { get; init; }

    /// <summary>From one line to the next.</summary>
    public double Leading => Size * 1.36;

    public static BlockStyle Of(BlockKind kind) => kind switch
    {
        BlockKind.Title => new(15, 18, 0, Align.Centre) { Face = Face.Bold, Tag = "H1", LeadsOn = true },
        BlockKind.Subtitle => new(11, 4, 0, Align.Centre) { LeadsOn = true },
        BlockKind.Heading => new(11, 14, 0, Align.Left) { Face = Face.Bold, Tag = "H2", LeadsOn = true },
        BlockKind.Item => new(10.5, 3, 16, Align.Justified) { Tag = "LBody" },
        BlockKind.Formula => new(12, 14, 0, Align.Centre) { Face = Face.Bold, LeadsOn = true },
        BlockKind.Right => new(10.5, 12, Half, Align.Left),
        BlockKind.Place => new(10.5, 14, Half, Align.Left) { ClosesText = true },
        BlockKind.Signature => new(10.5, 20, Half, Align.Left) { ClosesText = true },
        BlockKind.Note => new(8.5, 10, 0, Align.Justified),
        _ => new(10.5, 7, 0, Align.Justified),
    };
}

/// <summary>Where the lines of a block stand.</summary>
internal enum Align
{
    Left,
    Centre,
    Justified,
}
