using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteReadAuditTests : ReadAuditContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AuditFile _file;

    public SqliteReadAuditTests() => _file = new AuditFile(_folder["audit.db"]);

    private protected override IReadAudit Audit => new SqliteReadAudit(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
