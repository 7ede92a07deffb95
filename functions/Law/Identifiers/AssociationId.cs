using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Short name of an association ("la-passerelle"): lower-case letters, digits and single hyphens, 2 to 40 characters.</summary>
[JsonConverter(typeof(ParsableJsonConverter<AssociationId>))]
public readonly record struct AssociationId : IParsable<AssociationId>
{
    private readonly string? _value;

    private AssociationId(string value) => _value = value;

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static AssociationId Parse(string s) => IdText.ParseOrThrow<AssociationId>(s);

    static AssociationId IParsable<AssociationId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssociationId result)
    {
        bool valid = IdText.IsSlug(s, 40);
        result = valid ? new AssociationId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
