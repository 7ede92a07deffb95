using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>How the formats are called: media types and endings of names.</summary>
internal static class FormatNames
{
    private static readonly Dictionary<DocumentFormat, (string Type, string[] Endings)> Names = new()
    {
        [DocumentFormat.Pdf] = ("application/pdf", [".pdf"]),
        [DocumentFormat.Jpeg] = ("image/jpeg", [".jpg", ".jpeg", ".jpe"]),
        [DocumentFormat.Png] = ("image/png", [".png"]),
        [DocumentFormat.Heic] = ("image/heic", [".heic", ".heif"]),
        [DocumentFormat.Docx] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        [DocumentFormat.Odt] = ("application/vnd.oasis.opendocument.text", [".odt"]),
    };

    /// <summary>Its media type.</summary>
    public static string TypeOf(DocumentFormat format) => Names[format].Type;

    /// <summary>A name that ends as the format's files do; what it ended in before is kept before that.</summary>
    public static string WithEnding(string name, DocumentFormat format) =>
        EndsAs(name, format) ? name : name + Names[format].Endings[0];

    /// <summary>Whether a name says something else than the content. One without an ending says nothing.</summary>
    public static bool IsLie(string name, DocumentFormat format) => EndingOf(name) is not null && !EndsAs(name, format);

    /// <summary>Whether a declared media type is that of another format. One that is of none of them says nothing.</summary>
    public static bool IsOtherType(string? type, DocumentFormat format) =>
        type is not null && Names.Any(one => one.Key != format && type.Equals(one.Value.Type, StringComparison.OrdinalIgnoreCase));

    private static bool EndsAs(string name, DocumentFormat format) =>
        Names[format].Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>One to five letters and digits behind the last point, not digits only: "acte.2026" has no ending.</summary>
    private static string? EndingOf(string name)
    {
        int point = name.LastIndexOf('.');
        ReadOnlySpan<char> ending = point < 0 ? [] : name.AsSpan(point + 1);
        return ending.Length is > 0 and <= 5 && ending.ContainsAnyInRange('A', 'z') && !ending.ContainsAnyExcept(Alphanumeric) ? ending.ToString() : null;
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
