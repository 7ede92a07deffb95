using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.AzureAdapters;

/// <summary>Keys of entities: what a table allows in them, and in an order that its queries can use.</summary>
internal static class RowKeys
{
    /// <summary>Partitions over which rows that are read together are spread. Persisted: another number would lose them.</summary>
    private const int Shards = 4;

    /// <summary>Sorts after every key that begins with the text before it.</summary>
    public const string End = "~";

    public static IReadOnlyList<string> AllShards { get; } = [.. Enumerable.Range(0, Shards).Select(shard => shard.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The shard of what belongs together: of a case, or of a recipient.</summary>
    public static string ShardOf(string owner) => AllShards[SHA256.HashData(Encoding.UTF8.GetBytes(owner))[0] % Shards];

    /// <summary>Any text as part of a key; letters, digits, hyphens and dots stay as they are, and no two texts meet.</summary>
    public static string Escape(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
            {
                key.Append(letter);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"_{(int)letter:x4}");
            }
        }

        return key.ToString();
    }

    /// <summary>A number that sorts as text.</summary>
    public static string Number(long number) => number.ToString("D19", CultureInfo.InvariantCulture);
}
