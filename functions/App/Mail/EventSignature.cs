using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace PspWorkflow.App.Mail;

/// <summary>Whether reports about mails come from the provider: ECDSA P-256 with SHA-256 over the timestamp and the raw bytes. Setting <c>MailEvents:PublicKey</c>.</summary>
/// <remarks>.NET's own ECDsa: the library of the provider's SDK once accepted forged signatures.</remarks>
public sealed class EventSignature
{
    /// <summary>Machine time by which a report may be old, or early: whoever copied one cannot bring it again later.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly byte[]? _publicKey;

    /// <summary>Without the setting nothing is heard; with one that is no key the house does not start hearing at all.</summary>
    public EventSignature(IConfiguration configuration)
    {
        if (configuration["MailEvents:PublicKey"] is { Length: > 0 } key)
        {
            try
            {
                _publicKey = Convert.FromBase64String(key);
                using ECDsa _ = Open();
            }
            catch (Exception wrong) when (wrong is FormatException or CryptographicException)
            {
                throw new InvalidOperationException("Le réglage MailEvents:PublicKey n’est pas une clé publique P-256 (base64).", wrong);
            }
        }
    }

    internal bool IsConfigured => _publicKey is not null;

    /// <param name="signature">Base64 of the DER form.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="machineNow">Machine time.</param>
    internal bool Holds(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset machineNow)
    {
        if (signature is not { Length: <= 256 } || timestamp is not { Length: <= 20 }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || Math.Abs(machineNow.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds
            || !Base64.IsValid(signature))
        {
            return false;
        }

        using ECDsa key = Open();
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return key.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private ECDsa Open()
    {
        ECDsa key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_publicKey, out _);
        return key.KeySize == 256 ? key : throw new CryptographicException("The curve is not P-256.");
    }
}
