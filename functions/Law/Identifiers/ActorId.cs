using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Who acts: a named account of an association or an administration, never the person of the case. Same form as <see cref="AssociationId"/>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ActorId>))]
public readonly record struct ActorId : IParsable<ActorId>
{
    /// <summary>The clock itself: it raises alerts and decides nothing.</summary>
    /// <remarks>Source: loi 78-17, art. 47 (no decision by automated processing alone).</remarks>
    public static readonly ActorId Clock = new("clock");

    private readonly string? _value;

    private ActorId(string value) => _value = value;

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static ActorId Parse(string s) => IdText.ParseOrThrow<ActorId>(s);

    static ActorId IParsable<ActorId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ActorId result)
    {
        bool valid = IdText.IsSlug(s, 40);
        result = valid ? new ActorId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
