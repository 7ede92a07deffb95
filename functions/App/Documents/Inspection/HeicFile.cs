using System.Buffers.Binary;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>A HEIC: boxes in a row to the last byte, a brand of still images among the first, and the size within bounds.</summary>
internal static class HeicFile
{
    private const int MostBoxes = 1000;
    private const int LongestMeta = 4 * 1024 * 1024;

    /// <summary>Whether the first box names a still image coded as HEVC.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        long length = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), head.Length);
        bool found = IsBrand(head.Slice(8, 4));
        for (int place = 16; place + 4 <= length && !found; place += 4)
        {
            found = IsBrand(head.Slice(place, 4));
        }

        return found;
    }

    public static Finding Inspect(Stream content)
    {
        long place = 0;
        Finding? size = null;
        Span<byte> box = stackalloc byte[16];
        for (int number = 0; number < MostBoxes && place < content.Length; number++)
        {
            Bytes.Fill(content, place, box[..8]);
            long length = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (length == 1)
            {
                Bytes.Fill(content, place, box);
                length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(box[8..]), long.MaxValue);
            }

            length = length == 0 ? content.Length - place : length; // the last box may run to the end
            if (length < 8 || length > content.Length - place)
            {
                return DocumentRefusals.Damaged;
            }

            if (box[4..].StartsWith("meta"u8))
            {
                size = SizeIn(content, place, length);
            }

            place += length;
        }

        return place == content.Length && size is { } found ? found : DocumentRefusals.Damaged;
    }

    private static bool IsBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8)
        || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8);

    /// <summary>Every size that the properties name (<c>ispe</c>: length, name, version, width, height) must be within bounds.</summary>
    private static Finding SizeIn(Stream content, long place, long length)
    {
        if (length > LongestMeta)
        {
            return DocumentRefusals.Damaged;
        }

        ReadOnlySpan<byte> meta = Bytes.At(content, place, (int)length);
        bool found = false;
        for (int next; (next = meta.IndexOf("ispe"u8)) >= 0; meta = meta[(next + 4)..])
        {
            if (meta.Length < next + 16)
            {
                return DocumentRefusals.Damaged;
            }

            if (Pixels.AreTooMany(BinaryPrimitives.ReadUInt32BigEndian(meta[(next + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(meta[(next + 12)..])))
            {
                return DocumentRefusals.ImageTooLarge;
            }

            found = true;
        }

        return found ? DocumentFormat.Heic : DocumentRefusals.Damaged;
    }
}
