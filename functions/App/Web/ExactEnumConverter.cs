using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.App.Web;

/// <summary>Coded values by their exact name ("half-way"), one at a time.</summary>
/// <remarks>JsonStringEnumConverter also takes lists: "private-life-card, resident-card" was read as a third value.</remarks>
internal sealed class ExactEnumConverter : JsonConverterFactory
{
    public static string NameOf(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private readonly Dictionary<string, T> _values = Enum.GetValues<T>().ToDictionary(value => NameOf(value.ToString()));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && _values.TryGetValue(reader.GetString()!, out T value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value.ToString()));
    }
}
