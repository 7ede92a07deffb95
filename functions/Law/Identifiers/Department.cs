using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Code of a department: "01" to "95", "2a", "2b", or "971" to "976". Lower case, since instance ids are.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Department>))]
public readonly record struct Department : IParsable<Department>
{
    private readonly string? _value;

    private Department(string value) => _value = value;

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static Department Parse(string s) => IdText.ParseOrThrow<Department>(s);

    static Department IParsable<Department>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Department result)
    {
        bool valid = IdText.IsDepartment(s);
        result = valid ? new Department(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
