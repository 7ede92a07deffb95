namespace PspWorkflow.LocalRuntime;

/// <summary>A folder in which no engine has run yet.</summary>
public sealed class NoDurableFileException : LocalRuntimeException
{
    internal NoDurableFileException(string path)
        : base($"There is no durable file {path}: no engine has run in this folder yet.") =>
        Path = path;

    /// <summary>Where the file would be.</summary>
    public string Path { get; }
}
