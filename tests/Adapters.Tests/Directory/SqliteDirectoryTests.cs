using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteDirectoryTests : DirectoryContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DirectoryFile _file;

    public SqliteDirectoryTests() => _file = new DirectoryFile(_folder["directory.db"]);

    private protected override IDirectory Directory => new SqliteDirectory(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
