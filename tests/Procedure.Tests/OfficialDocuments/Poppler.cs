using System.Diagnostics;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>Another reader of PDF files, Debian's poppler-utils: what it reads is what was written.</summary>
internal static class Poppler
{
    /// <summary>The text as people read it: unbreakable spaces are spaces, lines run on.</summary>
    public static async Task<string> TextAsync(byte[] pdf) =>
        string.Join(' ', (await RawTextAsync(pdf)).Split((char[])[' ', '\u00a0', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with its unbreakable spaces.</summary>
    public static Task<string> RawTextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-raw", "-enc", "UTF-8", "{file}", "-");

    /// <summary>Title, tagging, pages.</summary>
    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "{file}");

    /// <summary>What a screen reader is told.</summary>
    public static Task<string> StructureAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-struct-text", "{file}");

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", pdf, "{file}");

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments)
    {
        RequireTools();
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["document.pdf"], pdf, Ct);
        FinishedProcess run = await FinishedProcess.OfAsync(new ProcessStartInfo(tool, arguments.Select(one => one == "{file}" ? folder["document.pdf"] : one)));
        Assert.True(run.Exit == 0 && run.Errors.Length == 0, $"{tool} says: {run.Errors}");
        return run.Output;
    }

    /// <summary>Skips, with the reason, where the reader or the fonts are missing; on the CI machine that is a failure.</summary>
    public static void RequireTools()
    {
        string? missing = !HasTool("pdftotext") ? "poppler-utils is not installed (apt-get install poppler-utils)."
            : !File.Exists(Path.Combine(AppContext.BaseDirectory, "fonts", "Spectral-Regular.ttf")) ? "The fonts are not there: install Node.js with npm and build again."
            : null;
        if (missing is not null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }
    }

    private static bool HasTool(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
