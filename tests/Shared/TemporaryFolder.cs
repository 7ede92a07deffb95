namespace PspWorkflow.Tests;

/// <summary>A folder that lives as long as its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("psp-test-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Every byte of every file in it, the write-ahead logs too.</summary>
    public bool Holds(ReadOnlySpan<byte> wanted)
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf(wanted) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
