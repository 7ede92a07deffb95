using System.Buffers.Binary;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>A JPEG: segments up to the first scan, with the size among them, and the mark of its end.</summary>
/// <remarks>What telephones append behind that mark (a short film, their own notes) is left alone.</remarks>
internal static class JpegFile
{
    private const int MostSegments = 1000;

    public static Finding Inspect(Stream content)
    {
        long place = 2;
        bool sized = false;
        Span<byte> segment = stackalloc byte[9];
        for (int number = 0; number < MostSegments; number++)
        {
            Bytes.Fill(content, place, segment[..4]);
            byte mark = segment[1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
            if (segment[0] != 0xFF || mark is < 0xC0 or 0xFF or 0xD8 or 0xD9 || length < 2)
            {
                return DocumentRefusals.Damaged;
            }

            if (mark is 0xDA)
            {
                return sized && HasEnd(content, place + 2 + length) ? DocumentFormat.Jpeg : DocumentRefusals.Damaged;
            }

            if (mark is <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                Bytes.Fill(content, place, segment);
                (int height, int width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
                if (Pixels.AreTooMany(width, height))
                {
                    return DocumentRefusals.ImageTooLarge;
                }

                sized = width > 0 && height > 0;
            }

            place += 2 + length;
        }

        return DocumentRefusals.Damaged;
    }

    private static bool HasEnd(Stream content, long from)
    {
        byte[] window = new byte[64 * 1024];
        content.Position = Math.Min(from, content.Length);
        byte last = 0;
        int read;
        while ((read = content.Read(window)) > 0)
        {
            if ((last == 0xFF && window[0] == 0xD9) || window.AsSpan(0, read).IndexOf([(byte)0xFF, (byte)0xD9]) >= 0)
            {
                return true;
            }

            last = window[read - 1];
        }

        return false;
    }
}
