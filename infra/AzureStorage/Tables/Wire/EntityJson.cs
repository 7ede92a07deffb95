using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace PspWorkflow.AzureStorage.Tables;

/// <summary>Entities as the table service writes them: types that JSON lacks are named beside the value.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    public static byte[] Write(ITableEntity entity)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            foreach ((string name, object? value) in (IDictionary<string, object>)Known(entity))
            {
                if (name is not ("odata.etag" or "Timestamp"))
                {
                    WriteValue(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        TableEntity entity = [];
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string? type = json.TryGetProperty(property.Name + TypeSuffix, out JsonElement named) ? named.GetString() : null;
            if (property.Name is "odata.etag")
            {
                entity.ETag = new ETag(property.Value.GetString()!);
            }
            else if (property.Value.ValueKind is not JsonValueKind.Null && !property.Name.Contains("odata.", StringComparison.Ordinal))
            {
                entity[property.Name] = Value(property, type);
            }
        }

        return entity as T ?? throw Unknown(typeof(T));
    }

    private static TableEntity Known(ITableEntity entity) => entity as TableEntity ?? throw Unknown(entity.GetType());

    private static NotSupportedException Unknown(Type type) => new($"This surface carries TableEntity only, not {type}.");

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: break; // the service knows no null: an absent property is one
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case long number: WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case byte[] bytes: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case DateTimeOffset instant: WriteTyped(json, name, "Edm.DateTime", instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"{name} is a {value.GetType()}.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string text)
    {
        json.WriteString(name, text);
        json.WriteString(name + TypeSuffix, type);
    }

    private static object Value(JsonProperty property, string? type) => (property.Value.ValueKind, type) switch
    {
        (JsonValueKind.String, "Edm.Int64") => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Binary") => property.Value.GetBytesFromBase64(),
        (JsonValueKind.String, "Edm.DateTime") => property.Value.GetDateTimeOffset(),
        (JsonValueKind.String, _) when property.Name is "Timestamp" => property.Value.GetDateTimeOffset(),
        (JsonValueKind.String, _) => property.Value.GetString()!,
        (JsonValueKind.True or JsonValueKind.False, _) => property.Value.GetBoolean(),
        _ => property.Value.GetInt32(),
    };
}
