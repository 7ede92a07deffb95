using System.Security.Cryptography;

namespace PspWorkflow.Adapters;

/// <summary>The key that wraps the keys of the cases: 32 random bytes in a file that only its owner reads.</summary>
internal static class MasterKey
{
    private const int Length = 32;
    private const UnixFileMode OthersToo = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>Reads the key.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="mayCreate">Whether one may be made when there is none: only while it wraps nothing yet.</param>
    public static byte[] Read(string path, bool mayCreate)
    {
        if (!File.Exists(path))
        {
            if (!mayCreate)
            {
                throw new MasterKeyException("La clé maîtresse est introuvable alors que des dossiers sont scellés : remettez en place keys/master.key.");
            }

            Create(path);
        }

        RefuseWiderRights(Path.GetDirectoryName(path)!);
        RefuseWiderRights(path);
        byte[] key = File.ReadAllBytes(path);
        return key.Length == Length ? key : throw new MasterKeyException("La clé maîtresse (keys/master.key) est abîmée : remettez en place sa sauvegarde.");
    }

    private static void Create(string path)
    {
        byte[] key = RandomNumberGenerator.GetBytes(Length);
        try
        {
            DurableFile.Create(path, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static void RefuseWiderRights(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersToo) != 0)
        {
            throw new MasterKeyException("Les droits sur keys/ et keys/master.key sont trop larges : seul le propriétaire doit y accéder (700 et 600).");
        }
    }
}

/// <summary>The master key is missing, damaged, foreign, or open to others: nothing sealed can be trusted or read until that is mended.</summary>
public sealed class MasterKeyException(string message) : Exception(message);
