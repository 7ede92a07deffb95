using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PspWorkflow.Law;

/// <summary>The text that a demand rests on ("CESEDA, art. R431-10"). It stands in an event, so it has no room for anything else.</summary>
[JsonConverter(typeof(ParsableJsonConverter<LegalBasis>))]
public readonly partial record struct LegalBasis : IParsable<LegalBasis>
{
    private readonly string? _value;

    private LegalBasis(string value) => _value = value;

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static LegalBasis Parse(string s) => IdText.ParseOrThrow<LegalBasis>(s);

    static LegalBasis IParsable<LegalBasis>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LegalBasis result)
    {
        bool valid = s is { Length: <= 60 } && Citation().IsMatch(s);
        result = valid ? new LegalBasis(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;

    [GeneratedRegex(@"\A(CASF|CRPA|CESEDA|CJA|CSS|CSP|CCH|CPC|code civil|code pénal|code du travail|loi [0-9]{2,4}-[0-9]{1,4}), (art\. [LRDA]?\*?[0-9]{1,4}(-[0-9]{1,3}){0,4}|annexe [0-9]{1,2}(, point [0-9]{1,3})?)\z")]
    private static partial Regex Citation();
}
