using System.Text.Json;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>What must follow from an act in other partitions: rows of the outbox, and the line of the lists.</summary>
internal sealed record ActLeft(IReadOnlyList<OutboxRow> Rows, CaseLine? Line)
{
    public bool IsEmpty => Rows.Count == 0 && Line is null;

    public static ActLeft By(Append append) => new(append.Outbox, append.Line);

    public void Write(TableEntity entity)
    {
        Chunks.Put(entity, "Rows", JsonSerializer.Serialize(Rows.Select(row => Packed(entity => OutboxProperties.Write(entity, row)))));
        if (Line is { } line)
        {
            LineProperties.Write(entity, line);
        }
    }

    public static ActLeft Read(TableEntity entity) =>
        new(
            [.. JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(Chunks.Text(entity, "Rows"))!.Select(packed => OutboxProperties.Read(Unpacked(packed)))],
            entity.ContainsKey("Stage") ? LineProperties.Read(entity) : null);

    // Properties are texts and long numbers only, which JSON tells apart.
    private static Dictionary<string, object> Packed(Action<TableEntity> write)
    {
        TableEntity entity = [];
        write(entity);
        return entity.Keys.Where(name => name is not ("PartitionKey" or "RowKey") && entity[name] is not null).ToDictionary(name => name, name => entity[name]);
    }

    private static TableEntity Unpacked(Dictionary<string, JsonElement> packed)
    {
        TableEntity entity = [];
        foreach ((string name, JsonElement value) in packed)
        {
            entity[name] = value.ValueKind is JsonValueKind.Number ? value.GetInt64() : value.GetString()!;
        }

        return entity;
    }
}
