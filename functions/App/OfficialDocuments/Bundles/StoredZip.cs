using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>Writes a ZIP file front to back, uncompressed, without dates or anything else of the machine: the same entries are the same bytes everywhere, so a verifier can write it again and compare.</summary>
/// <remarks>Source: PKWARE APPNOTE 6.3, 4.3. Lengths follow each entry, since it streams; four gigabytes at most.</remarks>
internal sealed class StoredZip(Stream output)
{
    private const int Local = 0x04034b50, Descriptor = 0x08074b50, Central = 0x02014b50, End = 0x06054b50;
    private const int Version = 20, Flags = 0x0808, FirstDay = 0x21; // lengths after the content, names in UTF-8; 1 January 1980

    private readonly List<(byte[] Name, uint Crc, uint Length, uint Offset)> _entries = [];
    private long _written;

    /// <summary>Adds an entry.</summary>
    /// <returns>SHA-256 of its content, lower-case hex.</returns>
    public async Task<string> AddAsync(string name, Stream content, CancellationToken cancellation)
    {
        byte[] path = Encoding.UTF8.GetBytes(name);
        uint offset = checked((uint)_written);
        await WriteAsync(cancellation, (Local, 4), (Version, 2), (Flags, 2), (0, 2), (0, 2), (FirstDay, 2), (0, 4), (0, 4), (0, 4), (path.Length, 2), (0, 2));
        await WriteAsync(path, cancellation);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[64 * 1024];
        (uint crc, uint length) = (0, 0);
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            length = checked(length + (uint)read);
            await WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await WriteAsync(cancellation, (Descriptor, 4), (crc, 4), (length, 4), (length, 4));
        _entries.Add((path, crc, length, offset));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the directory; without it no reader opens the file.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        uint start = checked((uint)_written);
        foreach ((byte[] name, uint crc, uint length, uint offset) in _entries)
        {
            await WriteAsync(
                cancellation,
                (Central, 4), (Version, 2), (Version, 2), (Flags, 2), (0, 2), (0, 2), (FirstDay, 2), (crc, 4), (length, 4), (length, 4),
                (name.Length, 2), (0, 2), (0, 2), (0, 2), (0, 2), (0, 4), (offset, 4));
            await WriteAsync(name, cancellation);
        }

        int count = checked((ushort)_entries.Count);
        long size = _written - start;
        await WriteAsync(cancellation, (End, 4), (0, 2), (0, 2), (count, 2), (count, 2), (size, 4), (start, 4), (0, 2));
    }

    private async Task WriteAsync(CancellationToken cancellation, params (long Value, int Bytes)[] fields)
    {
        byte[] record = new byte[fields.Sum(field => field.Bytes)];
        byte[] eight = new byte[8];
        int at = 0;
        foreach ((long value, int bytes) in fields)
        {
            BinaryPrimitives.WriteInt64LittleEndian(eight, value);
            eight.AsSpan(0, bytes).CopyTo(record.AsSpan(at));
            at += bytes;
        }

        await WriteAsync(record, cancellation);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await output.WriteAsync(bytes, cancellation);
        _written += bytes.Length;
    }
}
