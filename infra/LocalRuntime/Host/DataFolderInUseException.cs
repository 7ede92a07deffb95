namespace PspWorkflow.LocalRuntime;

/// <summary>Another process holds the data folder; one at a time may.</summary>
public sealed class DataFolderInUseException : LocalRuntimeException
{
    internal DataFolderInUseException(string path, Exception inner)
        : base($"The data folder {path} is in use by another process: stop it first, or choose another folder.", inner) =>
        Path = path;

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }
}
