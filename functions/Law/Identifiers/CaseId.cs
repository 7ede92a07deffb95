using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Number of one case: department, hyphen, ten characters without vowels or look-alikes ("92-7k4m2q9xbd").</summary>
/// <remarks>The only thing about a case that may stand in a mail, a log or an instance id: it says nothing about the person.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<CaseId>))]
public readonly record struct CaseId : IParsable<CaseId>
{
    private readonly string? _value;

    private CaseId(string value) => _value = value;

    /// <summary>The department in which the case was opened.</summary>
    public Department Department => Department.Parse(ToString().Split('-')[0]);

    /// <summary>Makes the number from at least ten bytes, five bits of each; the same bytes make the same number.</summary>
    public static CaseId From(Department department, ReadOnlySpan<byte> entropy) =>
        new($"{department}-{IdText.Encode(entropy, 10)}");

    /// <summary>Reads its written form; throws <see cref="FormatException"/> on anything else.</summary>
    public static CaseId Parse(string s) => IdText.ParseOrThrow<CaseId>(s);

    static CaseId IParsable<CaseId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result)
    {
        bool valid = IdText.IsNumbered(s, 10);
        result = valid ? new CaseId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
