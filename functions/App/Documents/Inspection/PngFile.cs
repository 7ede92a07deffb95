using System.Buffers.Binary;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>A PNG: its chunks in a row, from the header with the size to the end, and nothing behind.</summary>
internal static class PngFile
{
    private const int MostChunks = 100_000;

    public static ReadOnlySpan<byte> Mark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Finding Inspect(Stream content)
    {
        Span<byte> header = stackalloc byte[16];
        Bytes.Fill(content, Mark.Length, header);
        if (!header[4..].StartsWith("IHDR"u8))
        {
            return DocumentRefusals.Damaged;
        }

        (uint width, uint height) = (BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]));
        return width == 0 || height == 0 ? DocumentRefusals.Damaged
            : Pixels.AreTooMany(width, height) ? DocumentRefusals.ImageTooLarge
            : Walk(content);
    }

    private static Finding Walk(Stream content)
    {
        long place = Mark.Length;
        bool hasData = false;
        Span<byte> chunk = stackalloc byte[8];
        for (int number = 0; number < MostChunks; number++)
        {
            Bytes.Fill(content, place, chunk);
            place += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk); // length, name and checksum around the data
            if (place > content.Length)
            {
                return DocumentRefusals.Damaged;
            }

            hasData |= chunk[4..].SequenceEqual("IDAT"u8);
            if (chunk[4..].SequenceEqual("IEND"u8))
            {
                return !hasData ? DocumentRefusals.Damaged : place == content.Length ? DocumentFormat.Png : DocumentRefusals.TwoFilesInOne;
            }
        }

        return DocumentRefusals.Damaged;
    }
}
