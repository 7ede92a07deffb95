namespace PspWorkflow.App.OfficialDocuments.Layout;

/// <summary>A text ready to be set: what stands at the head of its first page, and its blocks.</summary>
/// <param name="Title">What the document is, without anything personal: readers show it.</param>
/// <param name="Head">The authority and the service, one line each.</param>
/// <param name="Reference">Its number, at the foot of every page.</param>
/// <param name="Blocks">The text.</param>
internal sealed record Sheet(string Title, IReadOnlyList<string> Head, string Reference, IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether it bears the word PROJET across every page.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>One block of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a line break begins a new line.</param>
/// <param name="Lead">Words in bold before it ("Article 1er").</param>
internal sealed record Block(BlockKind Kind, string Text, string Lead = "");

/// <summary>What a block is.</summary>
internal enum BlockKind
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>What is below the title.</summary>
    Subtitle,

    /// <summary>Heading of a part.</summary>
    Heading,

    /// <summary>Plain paragraph.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>A single line in the middle ("ARRÊTE").</summary>
    Formula,

    /// <summary>Place and date, or whom it is for: in the right half.</summary>
    Right,

    /// <summary>Place and date at the end: they stay with the signature and the last lines.</summary>
    Place,

    /// <summary>Who signs: in the right half, kept together.</summary>
    Signature,

    /// <summary>A remark in small letters.</summary>
    Note,
}
