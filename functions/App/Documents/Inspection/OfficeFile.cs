using System.IO.Compression;
using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>DOCX and ODT: ZIP files, opened within bounds. Everything is unpacked once, into nothing: what a directory promises is not believed.</summary>
internal static class OfficeFile
{
    private const int MostEntries = 2000;
    private const long LongestDirectory = 1024 * 1024;
    private const long LongestUnpacked = 200L * 1024 * 1024;
    private const long FreeUnpacked = 4 * 1024 * 1024; // below that, no ratio is suspicious: a blank page packs well
    private const long MostRatio = 200;
    private const int LongestList = 1024 * 1024;
    private const string OdtType = "application/vnd.oasis.opendocument.text";
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static Finding Inspect(Stream content)
    {
        if (ZipDirectory.Find(content) is not { } directory || directory.Offset + directory.Length != directory.End)
        {
            return ZipDirectory.Stands(content) ? DocumentRefusals.TwoFilesInOne : DocumentRefusals.Damaged;
        }

        if (directory.Entries > MostEntries || directory.Length > LongestDirectory)
        {
            return DocumentRefusals.ArchiveTooLarge;
        }

        try
        {
            using ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true);
            return WhyNot(archive, content.Length) is { } refusal ? refusal : KindOf(archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or ArgumentException or OverflowException)
        {
            return DocumentRefusals.Damaged;
        }
    }

    private static Refusal? WhyNot(ZipArchive archive, long packed)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.IsEncrypted || !IsSafe(entry.FullName) || !names.Add(entry.FullName))
            {
                return DocumentRefusals.ArchiveUnsafe;
            }

            if (IsCode(entry.FullName))
            {
                return DocumentRefusals.Macros;
            }
        }

        return Unpacks(archive, packed) ? null : DocumentRefusals.ArchiveTooLarge;
    }

    /// <summary>Unpacks everything into nothing, and stops where the bounds are.</summary>
    private static bool Unpacks(ZipArchive archive, long packed)
    {
        long most = Math.Min(LongestUnpacked, Math.Max(FreeUnpacked, packed * MostRatio));
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream unpacked = entry.Open();
            int read;
            while ((read = unpacked.Read(buffer)) > 0)
            {
                total += read;
                if (total > most)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 512
        && name[0] != '/'
        && !name.Any(c => char.IsControl(c) || c is '\\' or ':')
        && !name.Split('/').Any(part => part is ".." or ".");

    private static bool IsCode(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);

    private static Finding KindOf(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is { } mimetype)
        {
            return TextOf(mimetype) == OdtType && archive.GetEntry("content.xml") is not null ? DocumentFormat.Odt : DocumentRefusals.FormatNotAllowed;
        }

        string list = archive.GetEntry("[Content_Types].xml") is { } types ? TextOf(types) : string.Empty;
        return list.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? DocumentRefusals.Macros
            : list.Contains(DocxType, StringComparison.Ordinal) && archive.GetEntry("word/document.xml") is not null ? DocumentFormat.Docx
            : DocumentRefusals.FormatNotAllowed;
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        byte[] text = new byte[LongestList];
        using Stream stream = entry.Open();
        int length = stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(text, 0, length);
    }
}
