using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Rules;

/// <summary>Name of a rule set as bodies give it ("in-force"): 2 to 40 lower-case letters without accents, digits and hyphens. Whether there is such a set, the law says.</summary>
[JsonConverter(typeof(ParsableJsonConverter<RuleSetName>))]
public readonly record struct RuleSetName : IParsable<RuleSetName>
{
    private readonly string? _value;

    private RuleSetName(string value) => _value = value;

    /// <inheritdoc/>
    static RuleSetName IParsable<RuleSetName>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out RuleSetName name) ? name : throw new FormatException("Not a valid name of a rule set.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RuleSetName result)
    {
        bool valid = s is { Length: >= 2 and <= 40 } && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
        result = valid ? new RuleSetName(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
