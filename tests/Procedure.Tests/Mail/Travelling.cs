using MimeKit;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A mail as it travels, taken apart: every place in which something could be read, decoded.</summary>
internal static class Travelling
{
    /// <summary>Each place with what stands there.</summary>
    public static IReadOnlyList<(string Place, string Text)> Places(byte[] raw)
    {
        using MemoryStream stream = new(raw);
        using MimeMessage message = MimeMessage.Load(stream);
        return [.. Headers(message.Headers), .. message.BodyParts.SelectMany(Part), .. Boundaries(message.Body)];
    }

    /// <summary>Headers and their parameters: MimeKit decodes RFC 2047 and RFC 2231.</summary>
    private static IEnumerable<(string Place, string Text)> Headers(HeaderList headers) =>
        headers.Select(header => (header.Field, $"{header.Field} {header.Value}"));

    private static IEnumerable<(string Place, string Text)> Part(MimeEntity part)
    {
        foreach ((string place, string text) in Headers(part.Headers))
        {
            yield return (place, text);
        }

        foreach (Parameter parameter in part.ContentType.Parameters.Concat(part.ContentDisposition?.Parameters ?? []))
        {
            yield return ($"{parameter.Name}=", parameter.Value);
        }

        yield return (part.ContentType.MimeType, part is TextPart words ? Unfolded(words.Text) : "");
    }

    /// <summary>A word must not hide in the fold of a line of a calendar.</summary>
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\n ", "", StringComparison.Ordinal);

    private static IEnumerable<(string Place, string Text)> Boundaries(MimeEntity? entity) => entity is Multipart parts
        ? [("boundary", parts.Boundary ?? ""), .. Headers(parts.Headers), ("preamble", parts.Preamble ?? ""), ("epilogue", parts.Epilogue ?? ""), .. parts.SelectMany(Boundaries)]
        : [];
}
