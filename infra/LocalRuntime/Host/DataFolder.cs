namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The folder of the runtime's state, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _hold;

    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        try
        {
            // The system lets go of it when the process dies, however it dies.
            _hold = new FileStream(System.IO.Path.Combine(Path, "runtime.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new DataFolderInUseException(Path, taken);
        }
    }

    public string Path { get; }

    public void Dispose() => _hold.Dispose();
}
