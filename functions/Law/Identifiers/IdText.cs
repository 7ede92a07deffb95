namespace PspWorkflow.Law;

/// <summary>The written forms that identifiers may take; everything else is refused before it reaches a path or a query.</summary>
internal static class IdText
{
    private const string Alphabet = "0123456789bcdfghjkmnpqrstvwxyz"; // no vowels: a number never spells a word

    public static string Encode(ReadOnlySpan<byte> entropy, int length)
    {
        Span<char> text = stackalloc char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = Alphabet[entropy[i] % Alphabet.Length];
        }

        return new string(text);
    }

    public static T ParseOrThrow<T>(string s)
        where T : IParsable<T> =>
        T.TryParse(s, null, out T? id) ? id : throw new FormatException($"Not a valid {typeof(T).Name}.");

    public static bool IsNumbered(string? s, int length) =>
        s?.Split('-') is [string department, string number]
        && IsDepartment(department)
        && number.Length == length
        && number.All(c => Alphabet.Contains(c, StringComparison.Ordinal));

    public static bool IsSlug(string? s, int longest) =>
        s is not null
        && s.Length >= 2
        && s.Length <= longest
        && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && s[0] != '-'
        && s[^1] != '-'
        && !s.Contains("--", StringComparison.Ordinal);

    public static bool IsHex(string? s, int length) =>
        s?.Length == length && s.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    public static bool IsDepartment(string? s) =>
        s switch
        {
            "2a" or "2b" => true,
            "20" => false, // Corsica is 2a and 2b
            { Length: 2 } => s.All(char.IsAsciiDigit) && string.CompareOrdinal(s, "01") >= 0 && string.CompareOrdinal(s, "95") <= 0,
            { Length: 3 } => s is "971" or "972" or "973" or "974" or "976",
            _ => false,
        };
}
