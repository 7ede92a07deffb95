using System.Globalization;
using System.Security;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>A PDF document of text: fonts embedded, structure tagged, language and title said. No clock and no chance enters it, so the same text is the same bytes.</summary>
/// <remarks>Source: ISO 32000-1; what ISO 14289-1 asks for is followed, but no validator was at hand, so no conformity is claimed.</remarks>
internal sealed class PdfPaper(Typeface typeface)
{
    private const string Producer = "PspWorkflow";

    private readonly Dictionary<Face, PdfFont> _fonts = Enum.GetValues<Face>().ToDictionary(face => face, face => new PdfFont(typeface[face], $"F{(int)face}"));
    private readonly List<PdfPage> _pages = [];

    /// <summary>What is read aloud, in order.</summary>
    public StructureElement Root { get; } = new("Document");

    public PdfPage AddPage()
    {
        PdfPage page = new(_fonts);
        _pages.Add(page);
        return page;
    }

    /// <summary>The file.</summary>
    /// <param name="title">Its title, shown by readers; nothing personal.</param>
    /// <param name="at">The instant it bears.</param>
    public byte[] Save(string title, DateTimeOffset at)
    {
        PdfObjects objects = new();
        int catalogue = objects.Reserve();
        int tree = objects.Reserve();
        Dictionary<PdfPage, int> numbers = _pages.ToDictionary(page => page, _ => objects.Reserve());
        WritePages(objects, tree, numbers);
        int structure = WriteStructure(objects, numbers);
        int metadata = objects.AddStream(Encoding.UTF8.GetBytes(Metadata(title, at)), "/Type /Metadata /Subtype /XML ", compress: false);
        objects.Set(catalogue,
            $"<< /Type /Catalog /Pages {tree} 0 R /Lang (fr-FR) /MarkInfo << /Marked true >> /StructTreeRoot {structure} 0 R /Metadata {metadata} 0 R "
            + "/ViewerPreferences << /DisplayDocTitle true >> >>");
        string date = at.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        int information = objects.Add(
            $"<< /Title {PdfObjects.Text(title)} /Producer {PdfObjects.Text(Producer)} /CreationDate (D:{date}Z) /ModDate (D:{date}Z) >>");
        return objects.File(catalogue, information);
    }

    private void WritePages(PdfObjects objects, int tree, Dictionary<PdfPage, int> numbers)
    {
        string fonts = string.Join(' ', _fonts.Values.Where(font => font.IsUsed).Select(font => $"/{font.Resource} {font.WriteTo(objects)} 0 R"));
        string box = $"[0 0 {PdfObjects.Number(PdfPage.Width)} {PdfObjects.Number(PdfPage.Height)}]";
        for (int i = 0; i < _pages.Count; i++)
        {
            int content = objects.AddStream(_pages[i].Content);
            objects.Set(
                numbers[_pages[i]],
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox {box} /Resources << /Font << {fonts} >> >> /Contents {content} 0 R /StructParents {i} /Tabs /S >>");
        }

        objects.Set(tree, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{numbers[page]} 0 R"))}] >>");
    }

    private int WriteStructure(PdfObjects objects, Dictionary<PdfPage, int> numbers)
    {
        int root = objects.Reserve();
        Root.WriteTo(objects, root, numbers);
        IEnumerable<string> parents = _pages.Select((page, i) => $"{i} [{string.Join(' ', page.Owners.Select(owner => $"{owner.Number} 0 R"))}]");
        int parentTree = objects.Add($"<< /Nums [{string.Join(' ', parents)}] >>");
        objects.Set(root, $"<< /Type /StructTreeRoot /K [{Root.Number} 0 R] /ParentTree {parentTree} 0 R /ParentTreeNextKey {_pages.Count} >>");
        return root;
    }

    private static string Metadata(string title, DateTimeOffset at)
    {
        string date = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
              <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
              <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }
}
