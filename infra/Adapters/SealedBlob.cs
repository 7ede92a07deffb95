using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.Adapters;

/// <summary>A few bytes sealed with AES-256-GCM: format, nonce, ciphertext, tag. What they are about is authenticated with them, not stored.</summary>
internal static class SealedBlob
{
    private const byte Format = 1;
    private const int NonceAt = 1;
    private const int CipherAt = NonceAt + 12;
    private const int TagLength = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> clear, string about)
    {
        byte[] blob = new byte[CipherAt + clear.Length + TagLength];
        blob[0] = Format;
        Span<byte> nonce = blob.AsSpan(NonceAt, CipherAt - NonceAt);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm aes = new(key, TagLength);
        aes.Encrypt(nonce, clear, blob.AsSpan(CipherAt, clear.Length), blob.AsSpan(CipherAt + clear.Length), Encoding.UTF8.GetBytes(about));
        return blob;
    }

    /// <summary>Opens what <see cref="Seal"/> made; throws <see cref="InvalidDataException"/> when a byte, the key or the subject is another.</summary>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> blob, string about)
    {
        int length = blob.Length - CipherAt - TagLength;
        if (length < 0 || blob[0] != Format)
        {
            throw new InvalidDataException("Not a sealed blob.");
        }

        byte[] clear = new byte[length];
        using AesGcm aes = new(key, TagLength);
        try
        {
            aes.Decrypt(blob[NonceAt..CipherAt], blob.Slice(CipherAt, length), blob[^TagLength..], clear, Encoding.UTF8.GetBytes(about));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException("The seal is broken.", e);
        }

        return clear;
    }
}
