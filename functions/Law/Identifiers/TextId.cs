using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Names a sealed text of a case (reasons, report, original file name, the person's file): 32 hexadecimal characters.</summary>
[JsonConverter(typeof(ParsableJsonConverter<TextId>))]
public readonly record struct TextId : IParsable<TextId>
{
    private readonly string? _value;

    private TextId(string value) => _value = value;

    /// <summary>Makes the name from 16 bytes.</summary>
    public static TextId From(ReadOnlySpan<byte> entropy) => new(Convert.ToHexStringLower(entropy[..16]));

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static TextId Parse(string s) => IdText.ParseOrThrow<TextId>(s);

    static TextId IParsable<TextId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TextId result)
    {
        bool valid = IdText.IsHex(s, 32);
        result = valid ? new TextId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
