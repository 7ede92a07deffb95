using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.Adapters;

/// <summary>
/// The sealed form of one document: a header (format, salt), chunks of 64 KiB each with its tag, and a trailer that holds the clear
/// content's length and SHA-256. Every part knows its place, whether it is the last, and to which document it belongs:
/// none can be changed, cut off, moved or brought from elsewhere unseen.
/// </summary>
internal sealed class DocumentSeal : IDisposable
{
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;
    public const int HeaderLength = 4 + 32;
    public const int TrailerLength = sizeof(long) + SHA256.HashSizeInBytes + TagLength;

    private static readonly byte[] Format = "PWD\x01"u8.ToArray();

    private readonly AesGcm _aes;
    private readonly byte[] _about;

    private DocumentSeal(ReadOnlySpan<byte> caseKey, ReadOnlySpan<byte> salt, string about)
    {
        _about = Encoding.ASCII.GetBytes(about);
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, caseKey, key, salt, _about); // a key of its own, so that counters may serve as nonces
        _aes = new AesGcm(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
    }

    private enum Part : byte
    {
        Chunk,
        LastChunk,
        Trailer,
    }

    /// <summary>Begins a new document: fills its header with a fresh salt.</summary>
    public static DocumentSeal Begin(ReadOnlySpan<byte> caseKey, string about, Span<byte> header)
    {
        Format.CopyTo(header);
        RandomNumberGenerator.Fill(header[Format.Length..]);
        return new DocumentSeal(caseKey, header[Format.Length..], about);
    }

    /// <summary>Takes up a document by its header; throws <see cref="InvalidDataException"/> when that is none.</summary>
    public static DocumentSeal Resume(ReadOnlySpan<byte> caseKey, string about, ReadOnlySpan<byte> header) =>
        header.StartsWith(Format)
            ? new DocumentSeal(caseKey, header[Format.Length..], about)
            : throw new InvalidDataException("Not a sealed document.");

    /// <summary>Bytes of clear content in a sealed file of this size.</summary>
    public static long ClearLength(long size)
    {
        long chunks = size - HeaderLength - TrailerLength;
        return chunks - (TagLength * ((chunks + ChunkLength + TagLength - 1) / (ChunkLength + TagLength)));
    }

    /// <summary>Seals a chunk; <paramref name="target"/> is longer than it by a tag.</summary>
    public void SealChunk(long number, bool last, ReadOnlySpan<byte> clear, Span<byte> target) =>
        Seal(last ? Part.LastChunk : Part.Chunk, number, clear, target);

    public void OpenChunk(long number, bool last, ReadOnlySpan<byte> blob, Span<byte> clear) =>
        Open(last ? Part.LastChunk : Part.Chunk, number, blob, clear);

    public byte[] SealTrailer(long length, ReadOnlySpan<byte> sha256)
    {
        Span<byte> clear = stackalloc byte[TrailerLength - TagLength];
        BinaryPrimitives.WriteInt64BigEndian(clear, length);
        sha256.CopyTo(clear[sizeof(long)..]);
        byte[] blob = new byte[TrailerLength];
        Seal(Part.Trailer, 0, clear, blob);
        return blob;
    }

    public (long Length, byte[] Sha256) OpenTrailer(ReadOnlySpan<byte> blob)
    {
        byte[] clear = new byte[TrailerLength - TagLength];
        Open(Part.Trailer, 0, blob, clear);
        return (BinaryPrimitives.ReadInt64BigEndian(clear), clear[sizeof(long)..]);
    }

    public void Dispose() => _aes.Dispose();

    private void Seal(Part part, long number, ReadOnlySpan<byte> clear, Span<byte> target) =>
        _aes.Encrypt(Nonce(part, number), clear, target[..clear.Length], target.Slice(clear.Length, TagLength), About(part, number));

    private void Open(Part part, long number, ReadOnlySpan<byte> blob, Span<byte> clear)
    {
        try
        {
            _aes.Decrypt(Nonce(part, number), blob[..^TagLength], blob[^TagLength..], clear, About(part, number));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException("The seal of a document is broken.", e);
        }
    }

    // The chunk's number; the trailer's nonce begins with another byte, so that none serves twice.
    private static byte[] Nonce(Part part, long number)
    {
        byte[] nonce = new byte[12];
        nonce[0] = part is Part.Trailer ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }

    private byte[] About(Part part, long number)
    {
        byte[] about = new byte[1 + sizeof(long) + _about.Length];
        about[0] = (byte)part;
        BinaryPrimitives.WriteInt64BigEndian(about.AsSpan(1), number);
        _about.CopyTo(about, 1 + sizeof(long));
        return about;
    }
}
