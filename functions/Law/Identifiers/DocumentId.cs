using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Names a deposited document: a UUID that the depositor chooses, so that a retry makes no second document.</summary>
[JsonConverter(typeof(ParsableJsonConverter<DocumentId>))]
public readonly record struct DocumentId : IParsable<DocumentId>
{
    private readonly string? _value;

    private DocumentId(string value) => _value = value;

    /// <summary>The same name, from a UUID.</summary>
    public static DocumentId From(Guid id) => new(id.ToString("D"));

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static DocumentId Parse(string s) => IdText.ParseOrThrow<DocumentId>(s);

    static DocumentId IParsable<DocumentId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DocumentId result)
    {
        bool valid = Guid.TryParseExact(s, "D", out Guid id);
        result = valid ? From(id) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
