using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PspWorkflow.Tests;

/// <summary>The smallest true files of each format that is taken.</summary>
internal static class SmallFiles
{
    private const string DocxTypes = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    /// <summary>A PDF of one page that says so much; two texts give two files.</summary>
    public static string PdfText(string line)
    {
        string page = $"BT /F1 12 Tf 72 720 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        StringBuilder pdf = new("%PDF-1.4\n");
        List<int> places = [];
        for (int number = 1; number <= objects.Length; number++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 6\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToString();
    }

    public static byte[] Pdf(string line = "contenu") => Encoding.ASCII.GetBytes(PdfText(line));

    /// <summary>A PDF of about so many bytes: a comment that no reader shows fills it.</summary>
    public static byte[] PdfOf(int length)
    {
        byte[] small = Pdf();
        byte[] pdf = new byte[length];
        Random filling = new(length);
        filling.NextBytes(pdf.AsSpan(15));
        pdf.AsSpan(15).Replace((byte)'\n', (byte)' ');
        pdf.AsSpan(15).Replace((byte)'P', (byte)'p');
        "%PDF-1.4\n%filli"u8.CopyTo(pdf);
        "\n"u8.CopyTo(pdf.AsSpan(length - small.Length - 1));
        small.CopyTo(pdf.AsSpan(length - small.Length));
        return pdf;
    }

    /// <summary>A grey PNG.</summary>
    public static byte[] Png(int width = 2, int height = 2)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using MemoryStream data = new();
        using (ZLibStream packed = new(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(new byte[6]);
        }

        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A JPEG's segments: application data, size, tables, one scan, end.</summary>
    public static byte[] Jpeg(ushort width = 8, ushort height = 8) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x7F,
        0xFF, 0xD9,
    ];

    /// <summary>A HEIC's boxes: brands, properties with the size, data.</summary>
    public static byte[] Heic(int width = 64, int height = 64) =>
    [
        .. Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]),
        .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", [0, 0, 0, 0, .. Big(width), .. Big(height)])))]),
        .. Box("mdat", [1, 2, 3, 4]),
    ];

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", DocxTypes), ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"), .. more]);

    public static byte[] Odt(params (string Name, string Text)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"), .. more]);

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> entries)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>The string that every scanner reports and that harms nobody, put together here so that this file does not hold it.</summary>
    public static string Eicar => string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*");

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Big(data.Length), .. named, .. Big((int)Crc(named))];
    }

    private static byte[] Box(string name, byte[] content) => [.. Big(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Big(int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte next in bytes)
        {
            crc ^= next;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
