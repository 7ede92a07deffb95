namespace PspWorkflow.Adapters;

/// <summary>When a file came to be, on the clock that the house was given.</summary>
internal static class FileAge
{
    public static void Set(string path, DateTimeOffset instant)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, instant.UtcDateTime);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Dealt with already.
        }
    }

    /// <summary>Whether it came before an instant. What is being written, and what is gone, did not.</summary>
    public static bool IsBefore(string path, DateTimeOffset instant) =>
        !path.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal) && File.Exists(path) && File.GetLastWriteTimeUtc(path) < instant.UtcDateTime;
}
