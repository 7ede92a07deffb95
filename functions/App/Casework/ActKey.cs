using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>The key under which an act is written, with the fingerprint of its content.</summary>
internal static class ActKey
{
    /// <param name="given">The caller's key, or null: then the act is nobody's repetition.</param>
    /// <param name="secret">Keys the fingerprint, so that it betrays nothing of what it was made from.</param>
    /// <param name="act">Name of the act.</param>
    /// <param name="content">What the caller said.</param>
    public static KeyUse Of<T>(string? given, ReadOnlySpan<byte> secret, string act, T content)
    {
        byte[] said = Encoding.UTF8.GetBytes($"{act}\n{JsonSerializer.Serialize(content, JsonBody.Options)}");
        return new KeyUse(given ?? Unrepeatable(), Convert.ToHexStringLower(HMACSHA256.HashData(secret, said)));
    }

    /// <summary>A key that nobody uses twice.</summary>
    public static string Unrepeatable() => "once-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
