using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Number of one session of the commission: department, hyphen, "s", nine characters.</summary>
[JsonConverter(typeof(ParsableJsonConverter<SessionId>))]
public readonly record struct SessionId : IParsable<SessionId>
{
    private readonly string? _value;

    private SessionId(string value) => _value = value;

    /// <summary>The department whose commission sits.</summary>
    public Department Department => Department.Parse(ToString().Split('-')[0]);

    /// <summary>Makes the number from at least nine bytes; the same bytes make the same number.</summary>
    public static SessionId From(Department department, ReadOnlySpan<byte> entropy) =>
        new($"{department}-s{IdText.Encode(entropy, 9)}");

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static SessionId Parse(string s) => IdText.ParseOrThrow<SessionId>(s);

    static SessionId IParsable<SessionId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        bool valid = IdText.IsNumbered(s, 10) && s!.Split('-')[1][0] == 's';
        result = valid ? new SessionId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
