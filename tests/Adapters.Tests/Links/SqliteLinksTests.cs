using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests.Links;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteLinksTests : LinksContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LinksFile _file;

    public SqliteLinksTests() => _file = new LinksFile(_folder["links.db"]);

    private protected override ILinks Links => new SqliteLinks(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteAbsencesTests : AbsencesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LinksFile _file;

    public SqliteAbsencesTests() => _file = new LinksFile(_folder["links.db"]);

    private protected override IAbsences Absences => new SqliteAbsences(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
