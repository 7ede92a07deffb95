using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteDocumentStatesTests : DocumentStatesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocumentsFile _file;

    public SqliteDocumentStatesTests() => _file = new DocumentsFile(_folder["documents.db"]);

    private protected override IDocumentStates States => new SqliteDocumentStates(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
