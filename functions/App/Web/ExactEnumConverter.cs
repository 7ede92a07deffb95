using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.App.Web;

/// <summary>Coded values by their exact name ("half-way"), one at a time.</summary>
/// <remarks>JsonStringEnumConverter also takes lists: "private-life-card, resident-card" was read as a third value.</remarks>
internal sealed class ExactEnumConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType is JsonTokenType.String ? CodedValue<T>.Find(reader.GetString()) : null) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(CodedValue.NameOf(value.ToString()));
    }
}
