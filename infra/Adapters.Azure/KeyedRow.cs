using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>A thing as it shall stand in a partition: whole under its own key, and whole again under every other key by which it is found.</summary>
/// <param name="Partition">Which partition.</param>
/// <param name="Key">Its own key.</param>
/// <param name="Others">The other keys; no thing of the partition shares one with another.</param>
/// <param name="Write">Writes its properties; <c>Of</c>, <c>Others</c> and <c>Stamp</c> are taken.</param>
internal sealed record KeyedRow(string Partition, string Key, IReadOnlyList<string> Others, Action<TableEntity> Write)
{
    /// <summary>Separates keys in a property; <see cref="RowKeys.Escape"/> leaves none in a key.</summary>
    private const char Between = ' ';

    /// <summary>The other keys of a thing that was read under its own.</summary>
    public static IReadOnlyList<string> OthersOf(TableEntity? stands) =>
        stands?.GetString(nameof(Others))?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The own key of a thing that was read under any.</summary>
    public static string KeyOf(TableEntity row) => row.GetString("Of")!;

    /// <summary>Whether a thing is as the attempt of this stamp wrote it.</summary>
    public static bool Bears(TableEntity? stands, string stamp) => stands?.GetString("Stamp") == stamp;

    /// <param name="key">Its own key or one of the others.</param>
    /// <param name="stamp">By which a writer whose answer was lost knows its own work.</param>
    public TableEntity EntityUnder(string key, string stamp)
    {
        TableEntity row = new(Partition, key) { ["Of"] = Key, [nameof(Others)] = string.Join(Between, Others), ["Stamp"] = stamp };
        Write(row);
        return row;
    }
}
