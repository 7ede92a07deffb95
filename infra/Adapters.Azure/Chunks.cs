using System.Text;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>Content longer than a property may be (64 KB, text in two bytes a letter), over several properties of one entity of at most 1 MB.</summary>
internal static class Chunks
{
    private const int PropertyBytes = 64 * 1024;
    private const int PropertyLetters = PropertyBytes / 2;
    private const int MostProperties = 14;

    public static void Put(TableEntity entity, string name, string text)
    {
        Check(text.Length, PropertyLetters);
        for (int part = 0; part == 0 || part * PropertyLetters < text.Length; part++)
        {
            entity[$"{name}{part}"] = text[(part * PropertyLetters)..Math.Min(text.Length, (part + 1) * PropertyLetters)];
        }
    }

    public static void Put(TableEntity entity, string name, byte[] bytes)
    {
        Check(bytes.Length, PropertyBytes);
        for (int part = 0; part == 0 || part * PropertyBytes < bytes.Length; part++)
        {
            entity[$"{name}{part}"] = bytes[(part * PropertyBytes)..Math.Min(bytes.Length, (part + 1) * PropertyBytes)];
        }
    }

    public static string Text(TableEntity entity, string name)
    {
        StringBuilder text = new();
        for (int part = 0; entity.GetString($"{name}{part}") is { } piece; part++)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    public static byte[] Bytes(TableEntity entity, string name)
    {
        using MemoryStream bytes = new();
        for (int part = 0; entity.GetBinary($"{name}{part}") is { } piece; part++)
        {
            bytes.Write(piece);
        }

        return bytes.ToArray();
    }

    private static void Check(int length, int piece)
    {
        if (length > piece * MostProperties)
        {
            throw new ArgumentException($"Longer than the {MostProperties * PropertyBytes / 1024} KB that a row of a table takes.");
        }
    }
}
