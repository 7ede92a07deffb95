using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>One font in one document: remembers which glyphs it shows, and embeds those.</summary>
/// <remarks>Source: ISO 32000-1, 9.7 (composite fonts), 9.9 (embedded font programs), 9.10.3 (ToUnicode).</remarks>
internal sealed class PdfFont(TrueTypeFont font, string resource)
{
    private readonly SortedDictionary<ushort, Rune> _used = [];

    /// <summary>Whether anything was shown in it.</summary>
    public bool IsUsed => _used.Count > 0;

    /// <summary>Its name among the resources of a page.</summary>
    public string Resource => resource;

    /// <summary>The glyph as a content stream writes it; the character is remembered, so that the text can be searched and read aloud.</summary>
    public string Show(ushort glyph, Rune rune)
    {
        if (!_used.ContainsKey(glyph) || rune.Value == ' ')
        {
            _used[glyph] = rune; // a font may show the no-break space with the glyph of the space
        }

        return glyph.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <returns>The number of the font object.</returns>
    public int WriteTo(PdfObjects objects)
    {
        byte[] program = FontSubset.Of(font, _used.Keys);
        string name = $"{Tag(program)}+{font.Name}";
        int file = objects.AddStream(program, $"/Length1 {program.Length} ");
        int descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 "
            + $"/Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.Ascent} /StemV 80 /FontFile2 {file} 0 R >>");
        string widths = string.Join(' ', _used.Keys.Select(glyph => $"{glyph} [{font.WidthOf(glyph)}]"));
        int descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>");
        int unicode = objects.AddStream(Encoding.ASCII.GetBytes(Unicode()));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    /// <summary>Six letters that name the subset.</summary>
    private static string Tag(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(b => (char)('A' + (b % 26))));

    private string Unicode()
    {
        StringBuilder map = new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (KeyValuePair<ushort, Rune>[] some in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach ((ushort glyph, Rune rune) in some)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
