using System.Text;

namespace PspWorkflow.AzureAdapters;

/// <summary>A wrapped key as it is stored: format, the version of the vault's key, the data key that it wrapped, the key sealed under the data key.</summary>
/// <param name="Version">Version of the wrapping key.</param>
/// <param name="DataKey">What the vault wrapped.</param>
/// <param name="Sealed">A sealed blob.</param>
internal sealed record VaultWrapped(string Version, byte[] DataKey, byte[] Sealed)
{
    /// <summary>1 is a blob sealed by a master key.</summary>
    private const byte Format = 2;

    /// <summary>Format, length of the version, length of the data key.</summary>
    private const int HeadLength = 4;

    public byte[] ToBytes() =>
        [Format, (byte)Version.Length, (byte)(DataKey.Length >> 8), (byte)DataKey.Length, .. Encoding.ASCII.GetBytes(Version), .. DataKey, .. Sealed];

    /// <summary>Reads it; an <see cref="InvalidDataException"/> when it is nothing of the kind.</summary>
    public static VaultWrapped Parse(ReadOnlySpan<byte> stored)
    {
        if (stored.Length < HeadLength || stored[0] != Format)
        {
            throw new InvalidDataException("Not a key wrapped by a vault.");
        }

        int version = stored[1];
        int dataKey = (stored[2] << 8) | stored[3];
        ReadOnlySpan<byte> rest = stored[HeadLength..];
        if (rest.Length < version + dataKey || !VaultKeyAddress.IsVersion(Encoding.ASCII.GetString(rest[..version])))
        {
            throw new InvalidDataException("A key wrapped by a vault is cut or altered.");
        }

        return new VaultWrapped(Encoding.ASCII.GetString(rest[..version]), rest[version..(version + dataKey)].ToArray(), rest[(version + dataKey)..].ToArray());
    }
}
