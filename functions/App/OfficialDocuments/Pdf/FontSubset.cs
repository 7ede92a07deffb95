using System.Buffers.Binary;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>The same font with the outlines of the glyphs in use only. Glyph numbers stay, so nothing else has to change.</summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> used)
    {
        SortedSet<ushort> glyphs = [0, .. used];
        foreach (ushort glyph in glyphs.ToArray())
        {
            AddParts(font, glyph, glyphs);
        }

        using MemoryStream outlines = new();
        int[] offsets = new int[font.Glyphs + 1];
        for (int glyph = 0; glyph < font.Glyphs; glyph++)
        {
            offsets[glyph] = (int)outlines.Length;
            if (glyphs.Contains((ushort)glyph))
            {
                outlines.Write(Outline(font, glyph));
                outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
            }
        }

        offsets[font.Glyphs] = (int)outlines.Length;
        return File([.. Kept.Select(tag => (tag, Content(font, tag, outlines.ToArray(), offsets))).Where(table => table.Item2.Length > 0)]);
    }

    private static byte[] Content(TrueTypeFont font, string tag, byte[] outlines, int[] offsets)
    {
        if (tag == "glyf")
        {
            return outlines;
        }

        byte[] content = tag == "loca" ? new byte[4 * offsets.Length] : font.Table(tag).ToArray();
        if (tag == "head")
        {
            BinaryPrimitives.WriteInt16BigEndian(content.AsSpan(50), 1); // four bytes for each offset
        }

        for (int i = 0; tag == "loca" && i < offsets.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4 * i), offsets[i]);
        }

        return content;
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFont font, int glyph)
    {
        ReadOnlySpan<byte> loca = font.Table("loca");
        (int start, int end) = font.LongOffsets
            ? (BinaryPrimitives.ReadInt32BigEndian(loca[(4 * glyph)..]), BinaryPrimitives.ReadInt32BigEndian(loca[((4 * glyph) + 4)..]))
            : (2 * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..]), 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[((2 * glyph) + 2)..]));
        return font.Table("glyf")[start..end];
    }

    /// <summary>An accented letter is often made of its letter and its accent: their outlines are needed too.</summary>
    private static void AddParts(TrueTypeFont font, ushort glyph, SortedSet<ushort> glyphs)
    {
        const int Words = 0x1, OneScale = 0x8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;
        ReadOnlySpan<byte> outline = Outline(font, glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        int at = 10, flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            ushort part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            at += 4 + ((flags & Words) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            if (glyphs.Add(part))
            {
                AddParts(font, part, glyphs);
            }
        }
        while ((flags & More) != 0);
    }

    private static byte[] File(IReadOnlyList<(string Tag, byte[] Content)> tables)
    {
        int power = (int)Math.Log2(tables.Count);
        using MemoryStream file = new();
        Write(file, 0x00010000, 4);
        foreach (int number in new[] { tables.Count, 16 << power, power, (16 * tables.Count) - (16 << power) })
        {
            Write(file, number, 2);
        }

        int offset = 12 + (16 * tables.Count);
        foreach ((string tag, byte[] content) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write(file, (int)Sum(content), 4);
            Write(file, offset, 4);
            Write(file, content.Length, 4);
            offset += (content.Length + 3) / 4 * 4;
        }

        foreach ((_, byte[] content) in tables)
        {
            file.Write(content);
            file.Write(new byte[(4 - (content.Length % 4)) % 4]);
        }

        return file.ToArray();
    }

    private static void Write(MemoryStream file, int number, int bytes)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, number);
        file.Write(four[(4 - bytes)..]);
    }

    private static uint Sum(byte[] content)
    {
        uint sum = 0;
        for (int i = 0; i < content.Length; i++)
        {
            sum += (uint)content[i] << (8 * (3 - (i % 4)));
        }

        return sum;
    }
}
