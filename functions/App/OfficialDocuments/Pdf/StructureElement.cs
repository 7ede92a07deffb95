namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>One element of what a screen reader reads: a heading, a paragraph, a list.</summary>
/// <param name="tag">Its standard name: H1, P, L, LI, LBody.</param>
/// <remarks>Source: ISO 32000-1, 14.7 and 14.8.</remarks>
internal sealed class StructureElement(string tag)
{
    private readonly List<(StructureElement? Child, PdfPage? Page, int Piece)> _kids = [];

    public string Tag => tag;

    /// <summary>Its object in the file, once it is being written.</summary>
    public int Number { get; private set; }

    public StructureElement Add(StructureElement child)
    {
        _kids.Add((child, null, 0));
        return child;
    }

    public void Add(PdfPage page, int piece) => _kids.Add((null, page, piece));

    /// <summary>Writes it and all below it.</summary>
    /// <param name="objects">The file.</param>
    /// <param name="parent">Object of what holds it.</param>
    /// <param name="pages">Objects of the pages.</param>
    public void WriteTo(PdfObjects objects, int parent, IReadOnlyDictionary<PdfPage, int> pages)
    {
        Number = objects.Reserve();
        _kids.ForEach(kid => kid.Child?.WriteTo(objects, Number, pages));
        IEnumerable<string> kids = _kids.Select(kid =>
            kid.Child is { } child ? $"{child.Number} 0 R" : $"<< /Type /MCR /Pg {pages[kid.Page!]} 0 R /MCID {kid.Piece} >>");
        objects.Set(Number, $"<< /Type /StructElem /S /{tag} /P {parent} 0 R /K [{string.Join(' ', kids)}] >>");
    }
}
