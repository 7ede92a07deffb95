using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.App.Web;

/// <summary>Text written by a person: 1 to 20,000 characters, not blank, no control characters but line breaks and tabs. Sealed before it is kept.</summary>
[JsonConverter(typeof(FreeTextConverter))]
public readonly record struct FreeText
{
    /// <summary>Longest text, in UTF-16 characters.</summary>
    public const int Longest = 20_000;

    private readonly string? _value;

    private FreeText(string value) => _value = value;

    /// <summary>Reads it; throws <see cref="FreeTextException"/> with a French sentence when it is not acceptable.</summary>
    public static FreeText From(string? text)
    {
        string trimmed = text?.Trim() ?? string.Empty;
        return trimmed switch
        {
            "" => throw new FreeTextException("un texte est attendu, il est vide."),
            { Length: > Longest } => throw new FreeTextException($"le texte dépasse {Longest} caractères."),
            _ when trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => throw new FreeTextException("le texte contient des caractères de commande."),
            _ => new FreeText(trimmed),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}

/// <summary>A text was not acceptable; the message is a French sentence that never quotes it.</summary>
internal sealed class FreeTextException(string message) : FormatException(message);

/// <summary>Reads a free text from JSON.</summary>
internal sealed class FreeTextConverter : JsonConverter<FreeText>
{
    /// <inheritdoc/>
    public override FreeText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return FreeText.From(reader.TokenType is JsonTokenType.String ? reader.GetString() : null);
        }
        catch (Exception wrong) when (wrong is FreeTextException or InvalidOperationException)
        {
            throw new JsonException(null, wrong as FreeTextException); // a lone surrogate cannot be read as text
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FreeText value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
