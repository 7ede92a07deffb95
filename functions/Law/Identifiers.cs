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
