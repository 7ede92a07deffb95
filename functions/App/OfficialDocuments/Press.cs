using Microsoft.Extensions.Configuration;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.App.OfficialDocuments.Pdf;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Turns a text into a PDF, as long as the fonts are there. They come with the build, from npm; without them documents wait, and nothing else does.</summary>
public sealed class Press(IConfiguration configuration)
{
    private readonly Lazy<Typesetter?> _typesetter = new(() =>
        Typeface.Find(FolderOf(configuration)) is { } typeface ? new Typesetter(typeface) : null);

    /// <summary>Whether it can print.</summary>
    public bool IsReady => _typesetter.Value is not null;

    /// <summary>The font with many scripts, for what is set on documents of others; null when the fonts are missing.</summary>
    internal byte[]? StampFont => IsReady ? File.ReadAllBytes(Path.Combine(FolderOf(configuration), "DejaVuSerif.ttf")) : null;

    /// <summary>The PDF; null when the fonts are missing.</summary>
    internal byte[]? Print(Sheet sheet, DateTimeOffset at) => _typesetter.Value?.Set(sheet, at);

    private static string FolderOf(IConfiguration configuration) => configuration["Documents:Fonts"] ?? Path.Combine(AppContext.BaseDirectory, "fonts");
}
