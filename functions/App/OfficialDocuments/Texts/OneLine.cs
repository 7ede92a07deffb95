using System.Globalization;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>What somebody typed into a field of one line, for an act: it begins no line of its own there.</summary>
internal static class OneLine
{
    /// <summary>The text with every run of blanks and line breaks as one space, without characters that turn or hide text.</summary>
    public static string Of(string text) =>
        string.Join(' ', string.Concat(text.Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
