using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PspWorkflow.Adapters;

/// <summary>Seals the secrets of the key ring under a data key that is wrapped: by the vault on Azure, by the master key in a folder.</summary>
/// <param name="wrap">What wraps it; asked for when it is needed, so that a missing one stops no start.</param>
/// <remarks>Data Protection asks in a blocking way, at start and once a day: the calls behind it are waited for on a thread of the pool.</remarks>
internal sealed class RingSeal(Func<IKeyWrap> wrap) : IXmlEncryptor
{
    private const string About = "key-ring";
    private const int KeyLength = 32;
    private int _unanswered;

    /// <summary>Seals a secret; an <see cref="IOException"/> when the ring that stands could not be opened just now for want of an answer.</summary>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        // A key that nobody answers for is not lost: a new one in its place would close what other hosts still open.
        if (Interlocked.Exchange(ref _unanswered, 0) == 1)
        {
            throw new IOException("What wraps the key ring does not answer: no new key is made meanwhile.");
        }

        byte[] key = RandomNumberGenerator.GetBytes(KeyLength);
        byte[] clear = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        try
        {
            byte[] wrapped = Task.Run(() => wrap().WrapAsync(key, About, CancellationToken.None)).GetAwaiter().GetResult();
            XElement secret = new("sealed", new XElement("by", Convert.ToBase64String(wrapped)), new XElement("content", Convert.ToBase64String(SealedBlob.Seal(key, clear, About))));
            return new EncryptedXmlInfo(secret, typeof(RingOpener));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    /// <summary>Opens what <see cref="Encrypt"/> sealed; an <see cref="InvalidDataException"/> when it was altered or sealed elsewhere.</summary>
    public XElement Open(XElement sealedElement)
    {
        byte[] wrapped = BytesOf(sealedElement, "by");
        byte[] content = BytesOf(sealedElement, "content");
        byte[] key = Unwrap(wrapped);
        byte[] clear = [];
        try
        {
            clear = SealedBlob.Open(key, content, About);
            return XElement.Parse(Encoding.UTF8.GetString(clear));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    private byte[] Unwrap(byte[] wrapped)
    {
        try
        {
            return Task.Run(() => wrap().UnwrapAsync(wrapped, About, CancellationToken.None)).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            Interlocked.Exchange(ref _unanswered, 1);
            throw;
        }
    }

    private static byte[] BytesOf(XElement secret, string name)
    {
        try
        {
            return Convert.FromBase64String(secret.Element(name)?.Value ?? string.Empty);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("Not a sealed secret of the key ring.", e);
        }
    }
}

/// <summary>Opens the secrets of the key ring. Data Protection makes it by its name, which stands in the ring.</summary>
internal sealed class RingOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        ((RingSeal?)services.GetService(typeof(RingSeal)) ?? throw new InvalidOperationException("No key ring is registered.")).Open(encryptedElement);
}
