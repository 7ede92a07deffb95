using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using PspWorkflow.App.Associations;
using PspWorkflow.Law;

namespace PspWorkflow.App.Web;

/// <summary>The JSON schema of a body, as strict as its reader: coded values, identifiers and texts, which the exporter cannot look into, are spelled out.</summary>
internal static class BodySchema
{
    private static readonly JsonSchemaExporterOptions Export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Spell };

    public static JsonNode Of(Type body) => JsonBody.Options.GetJsonSchemaAsNode(body, Export);

    private static JsonNode Spell(JsonSchemaExporterContext context, JsonNode schema)
    {
        // The exporter passes over elements and nullable values that have a converter of their own.
        if (context.TypeInfo.Kind is JsonTypeInfoKind.Enumerable && Word(context.TypeInfo.ElementType!) is { } element)
        {
            schema["items"] = element;
        }

        foreach (JsonPropertyInfo property in context.TypeInfo.Properties)
        {
            if (Nullable.GetUnderlyingType(property.PropertyType) is { } type && Word(type) is { } word)
            {
                schema["properties"]![property.Name] = new JsonObject { ["anyOf"] = new JsonArray(word, new JsonObject { ["type"] = "null" }), ["default"] = null };
            }
        }

        return Word(context.TypeInfo.Type) ?? schema;
    }

    /// <summary>What stands as one text in JSON; null for anything else.</summary>
    private static JsonObject? Word(Type type) => type switch
    {
        { IsEnum: true } => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(CodedValue.NameOf(name)))]) },
        _ when type == typeof(FreeText) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = FreeText.Longest },
        _ when type == typeof(Department) => Like("45"),
        _ when type == typeof(AssociationId) => Like("la-passerelle"),
        _ when type == typeof(SessionId) => Like("45-s012345678"),
        _ when type == typeof(OrderNumber) => Like("2026-118"),
        _ => null,
    };

    private static JsonObject Like(string example) => new() { ["type"] = "string", ["examples"] = new JsonArray(example) };
}
