using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>The numbered objects of a PDF file, and the file made of them. The same objects make the same bytes.</summary>
/// <remarks>Source: ISO 32000-1, 7.5 (file structure).</remarks>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _bodies = [];

    /// <summary>Keeps a number for an object that others point to before it is known.</summary>
    public int Reserve()
    {
        _bodies.Add(null);
        return _bodies.Count;
    }

    public void Set(int number, string body) => _bodies[number - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        int number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Adds a stream, compressed unless it must be readable as it stands.</summary>
    public int AddStream(byte[] content, string entries = "", bool compress = true)
    {
        byte[] data = compress ? Deflated(content) : content;
        string head = $"<< /Length {data.Length}{(compress ? " /Filter /FlateDecode" : "")} {entries}>>\nstream\n";
        int number = Reserve();
        _bodies[number - 1] = [.. Encoding.Latin1.GetBytes(head), .. data, .. "\nendstream"u8];
        return number;
    }

    /// <summary>A text in any script, as PDF writes it.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number with a point, whatever the language of the house.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The file; its identifier is the hash of its content, so no clock and no chance enters it.</summary>
    public byte[] File(int catalogue, int information)
    {
        using MemoryStream file = new();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        List<long> places = [];
        for (int i = 0; i < _bodies.Count; i++)
        {
            places.Add(file.Length);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(_bodies[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
            Write(file, "\nendobj\n");
        }

        string id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        long start = file.Length;
        Write(file, $"xref\n0 {_bodies.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write(file, string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")));
        Write(file, $"trailer\n<< /Size {_bodies.Count + 1} /Root {catalogue} 0 R /Info {information} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static byte[] Deflated(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
