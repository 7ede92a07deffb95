using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.Links;

/// <summary>The secrets of links: how they are made, and the hashes that are kept of them.</summary>
internal static class LinkSecrets
{
    private const int Bytes = 32;
    private const int CodeDigits = 8;

    /// <summary>256 random bits as 43 characters: the id of a link, the secret of a browser, a grant.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Eight digits. Few enough to be typed, many enough for five tries.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>The digits of a code as somebody typed them, spaces left out; null when it cannot be one.</summary>
    public static string? ReadCode(string? typed)
    {
        string digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == CodeDigits && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Whether a text has the form of our secrets. One decoding, one encoding: no second spelling leads to the same.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: 43 }
        && Base64Url.IsValid(text, out int length)
        && length == Bytes
        && Base64Url.EncodeToString(Base64Url.DecodeFromChars(text)) == text;

    /// <summary>What is kept of a secret: 256 random bits need neither salt nor a slow hash.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What is kept of a code: keyed with the link's id, which is kept nowhere, so that nobody finds eight digits by trying them on the file.</summary>
    public static byte[] HashOf(string link, string browser, string code) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(link), Encoding.UTF8.GetBytes($"{browser}\n{code}"));

    /// <summary>Stands in each form that a grant opens: a page of another site cannot know it.</summary>
    public static string FormTokenOf(string grant) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(grant), "form"u8));

    /// <summary>Compares without telling by its time where two differ.</summary>
    public static bool AreEqual(string? one, string other) =>
        one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
