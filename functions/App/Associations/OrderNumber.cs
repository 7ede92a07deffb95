using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Associations;

/// <summary>Number of an order ("2026-118", "DDETS/2026-04"): 1 to 40 letters without accents, digits, dots, slashes, hyphens and spaces. It stands in an event, so it has no room for a text.</summary>
[JsonConverter(typeof(ParsableJsonConverter<OrderNumber>))]
public readonly record struct OrderNumber : IParsable<OrderNumber>
{
    private readonly string? _value;

    private OrderNumber(string value) => _value = value;

    /// <inheritdoc/>
    static OrderNumber IParsable<OrderNumber>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out OrderNumber number) ? number : throw new FormatException("Not a valid order number.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderNumber result)
    {
        bool valid = s is { Length: > 0 and <= 40 } && s.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or ' ');
        result = valid ? new OrderNumber(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
