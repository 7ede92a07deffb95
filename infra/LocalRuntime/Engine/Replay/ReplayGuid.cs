using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>Unique ids that a replay makes again.</summary>
internal static class ReplayGuid
{
    /// <summary>The id of one call within one generation, as a UUID of version 8 (RFC 9562: a hash of our own choice).</summary>
    public static Guid Create(string instance, string generation, int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{instance}\n{generation}\n{number}");
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
