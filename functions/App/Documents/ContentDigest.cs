using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace PspWorkflow.App.Documents;

/// <summary>The <c>Content-Digest</c> that a sender announced.</summary>
/// <remarks>Source: RFC 9530, sections 2 and 5. Of the algorithms only sha-256 is looked at; the others are ignored, as it allows.</remarks>
/// <param name="Sha256">The hash announced; null when none of this algorithm was.</param>
internal sealed record ContentDigest(byte[]? Sha256)
{
    public const string Header = "Content-Digest";

    /// <summary>From a request; false when the header cannot be read.</summary>
    public static bool TryRead(HttpRequest request, out ContentDigest digest) => TryParse(string.Join(',', request.Headers[Header].AsEnumerable()), out digest);

    /// <summary>From its written form: <c>sha-256=:base64:</c>, others beside it.</summary>
    public static bool TryParse(string? text, out ContentDigest digest)
    {
        digest = new ContentDigest((byte[]?)null);
        foreach (string member in (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = member.Split('=', 2);
            if (parts is not [var name, [':', .. var value, ':']] || !TryDecode(value, out byte[] hash))
            {
                return false;
            }

            if (name == "sha-256")
            {
                if (hash.Length != SHA256.HashSizeInBytes)
                {
                    return false;
                }

                digest = new ContentDigest(hash);
            }
        }

        return true;
    }

    /// <summary>Whether a content is the one announced; yes when nothing was.</summary>
    public bool Fits(ReadOnlySpan<byte> sha256) => Sha256 is null || CryptographicOperations.FixedTimeEquals(Sha256, sha256);

    private static bool TryDecode(string base64, out byte[] bytes)
    {
        bytes = new byte[base64.Length];
        bool valid = Convert.TryFromBase64String(base64, bytes, out int written);
        bytes = valid ? bytes[..written] : [];
        return valid;
    }
}
