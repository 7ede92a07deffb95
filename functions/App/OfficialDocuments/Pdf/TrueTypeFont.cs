using System.Buffers.Binary;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>A TrueType font file, as far as a PDF needs it: which glyph shows a character, how wide it is, and its tables.</summary>
internal sealed class TrueTypeFont
{
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly byte[] _file;
    private readonly int _widths;

    /// <param name="name">Its PostScript name.</param>
    /// <param name="file">The whole file.</param>
    public TrueTypeFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        for (int i = 0; i < UInt16(4); i++)
        {
            int entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (Int32(entry + 8), Int32(entry + 12));
        }

        _widths = UInt16(At("hhea", 34));
        ReadCharacters();
    }

    /// <summary>Its PostScript name.</summary>
    public string Name { get; }

    /// <summary>Glyphs in the file.</summary>
    public int Glyphs => UInt16(At("maxp", 4));

    /// <summary>Height above the line, in thousandths of the size.</summary>
    public int Ascent => Scaled(Int16(At("hhea", 4)));

    /// <summary>Depth below the line, negative.</summary>
    public int Descent => Scaled(Int16(At("hhea", 6)));

    /// <summary>The box around all glyphs.</summary>
    public int[] Box => [.. Enumerable.Range(0, 4).Select(i => Scaled(Int16(At("head", 36 + (2 * i)))))];

    /// <summary>Whether <see cref="Table"/> "loca" has four bytes an entry.</summary>
    public bool LongOffsets => Int16(At("head", 50)) == 1;

    /// <summary>The glyph of a character; 0 when it has none.</summary>
    public ushort GlyphOf(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    /// <summary>Width of a glyph in thousandths of the size.</summary>
    public int WidthOf(ushort glyph) => Scaled(UInt16(At("hmtx", 4 * Math.Min((int)glyph, _widths - 1))));

    /// <summary>A table, empty when the file has none of this name.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out (int Offset, int Length) place) ? _file.AsSpan(place.Offset, place.Length) : [];

    private int At(string tag, int offset) => _tables[tag].Offset + offset;

    private int Scaled(int units) => (int)Math.Round(units * 1000.0 / UInt16(At("head", 18)));

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));

    /// <summary>Of the Unicode maps, the one for all planes (format 12), else the one for the first (format 4).</summary>
    private void ReadCharacters()
    {
        int cmap = At("cmap", 0);
        Dictionary<int, int> maps = [];
        for (int i = 0; i < UInt16(cmap + 2); i++)
        {
            int map = cmap + Int32(cmap + 4 + (8 * i) + 4);
            maps[UInt16(map)] = map;
        }

        if (maps.TryGetValue(12, out int wide))
        {
            ReadGroups(wide);
        }
        else
        {
            ReadSegments(maps[4]);
        }
    }

    private void ReadGroups(int map)
    {
        for (int i = 0; i < Int32(map + 12); i++)
        {
            int group = map + 16 + (12 * i);
            for (int c = Int32(group); c <= Int32(group + 4); c++)
            {
                _glyphs[c] = (ushort)(Int32(group + 8) + c - Int32(group));
            }
        }
    }

    private void ReadSegments(int map)
    {
        int doubled = UInt16(map + 6);
        for (int i = 0; i < doubled; i += 2)
        {
            int last = UInt16(map + 14 + i);
            int first = UInt16(map + 16 + doubled + i);
            int delta = UInt16(map + 16 + (2 * doubled) + i);
            int rangeAt = map + 16 + (3 * doubled) + i;
            int range = UInt16(rangeAt);
            for (int c = first; c <= last && c != 0xFFFF; c++)
            {
                int glyph = range == 0 ? c : UInt16(rangeAt + range + (2 * (c - first)));
                _glyphs[c] = (ushort)(glyph == 0 ? 0 : glyph + delta);
            }
        }
    }
}
