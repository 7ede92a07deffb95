using System.Runtime.InteropServices;

namespace PspWorkflow.Adapters;

/// <summary>Files that stand complete or not at all, also after a power cut.</summary>
internal static partial class DurableFile
{
    /// <summary>Suffix of what is not finished; what bears it may be swept at start.</summary>
    public const string Unfinished = ".part";

    private static readonly Lock Naming = new();

    /// <summary>Opens a new file that only its owner may read.</summary>
    public static FileStream CreateNew(string path) =>
        new(path, Private(new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        }));

    /// <summary>Writes a small file; false when one of that name stands already (it is left alone).</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="flush">Whether it must survive a power cut; a killed process it always survives.</param>
    public static bool Create(string path, ReadOnlySpan<byte> content, bool flush = true)
    {
        string unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (FileStream file = CreateNew(unfinished))
            {
                file.Write(content);
                file.Flush(flushToDisk: flush);
            }

            return Publish(unfinished, path, flush);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Gives a finished, flushed file its name; false when that name is taken.</summary>
    public static bool Publish(string unfinished, string path, bool flush = true)
    {
        // On Unix the move looks for the name and then renames: two at once would both believe they were first. No other process writes here.
        lock (Naming)
        {
            if (File.Exists(path))
            {
                return false;
            }

            File.Move(unfinished, path, overwrite: false);
        }

        if (flush)
        {
            FlushFolder(Path.GetDirectoryName(path)!);
        }

        return true;
    }

    /// <summary>Makes the names in a folder survive a power cut; best effort, .NET has no call of its own for it.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int folder = NativeMethods.Open(path, flags: 0);
        if (folder >= 0)
        {
            _ = NativeMethods.Flush(folder);
            _ = NativeMethods.Close(folder);
        }
    }

    private static FileStreamOptions Private(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static partial class NativeMethods
    {
        [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
        public static partial int Open(string path, int flags);

        [LibraryImport("libc", EntryPoint = "fsync")]
        public static partial int Flush(int file);

        [LibraryImport("libc", EntryPoint = "close")]
        public static partial int Close(int file);
    }
}
