using Microsoft.Win32.SafeHandles;

namespace PspWorkflow.Adapters;

/// <summary>The bytes of a file.</summary>
internal sealed class FileBytes(string path) : ISealedBytes
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);

    public long Length => RandomAccess.GetLength(_file);

    public ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken cancellation) => RandomAccess.ReadAsync(_file, target, at, cancellation);

    public void Dispose() => _file.Dispose();
}
