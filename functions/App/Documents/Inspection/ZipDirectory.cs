using System.Buffers.Binary;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>The end of a ZIP file: where its directory lies and how many entries it names.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Length">Bytes of the directory.</param>
/// <param name="Offset">Where the directory begins.</param>
/// <param name="End">Where this record begins.</param>
internal sealed record ZipDirectory(int Entries, long Length, long Offset, long End)
{
    private const int RecordLength = 22;

    /// <summary>The record at the very end, without a comment; null when there is none, or one of a file of more than 4 GB.</summary>
    public static ZipDirectory? Find(Stream content)
    {
        ReadOnlySpan<byte> record = Bytes.Tail(content, RecordLength);
        if (record.Length < RecordLength || !record.StartsWith("PK\x05\x06"u8) || record[4..8].ContainsAnyExcept((byte)0))
        {
            return null;
        }

        ushort entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        (uint length, uint offset) = (BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));
        return record[20..].ContainsAnyExcept((byte)0) || entries != BinaryPrimitives.ReadUInt16LittleEndian(record[8..]) || entries == ushort.MaxValue || offset == uint.MaxValue
            ? null
            : new ZipDirectory(entries, length, offset, content.Length - RecordLength);
    }

    /// <summary>Whether a reader of ZIP files would find a directory at the end: the record, whose comment runs to the last byte.</summary>
    public static bool Stands(Stream content)
    {
        ReadOnlySpan<byte> tail = Bytes.Tail(content, RecordLength + ushort.MaxValue);
        while (tail.IndexOf("PK\x05\x06"u8) is >= 0 and int place)
        {
            tail = tail[place..];
            if (tail.Length >= RecordLength && BinaryPrimitives.ReadUInt16LittleEndian(tail[20..]) <= tail.Length - RecordLength)
            {
                return true;
            }

            tail = tail[4..];
        }

        return false;
    }
}
