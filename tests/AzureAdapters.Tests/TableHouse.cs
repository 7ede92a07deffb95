using Azure.Core.Pipeline;
using Azure.Data.Tables;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>One host: register, outbox and notices on tables that a test has for itself. Two hosts of one name share their tables.</summary>
internal sealed class TableHouse : IDisposable
{
    private readonly CaseKeysFile _keysFile;
    private readonly HttpClient? _http;

    /// <param name="azurite">Where the tables are.</param>
    /// <param name="name">Whose tables; letters and digits.</param>
    /// <param name="folder">For the keys.</param>
    /// <param name="machine">Machine time.</param>
    /// <param name="between">What stands between this host and the store, or null.</param>
    public TableHouse(Azurite azurite, string name, string folder, TimeProvider machine, HttpMessageHandler? between = null)
    {
        azurite.Need();
        TableClientOptions options = new();
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (between is not null)
        {
            _http = new HttpClient(between);
            options.Transport = new HttpClientTransport(_http);
        }

        string keys = DataFolder.MakePrivate(Path.Combine(folder, "keys"));
        _keysFile = new CaseKeysFile(Path.Combine(keys, "case-keys.db"));
        Keys = new FileCaseKeys(_keysFile, Path.Combine(keys, "master.key"));
        Tables = new RegisterTables(table => new TableClient(azurite.ConnectionString, $"{name}{table}", options));
        RegisterParts parts = new(Tables, machine);
        Register = new TableRegister(parts, Keys);
        Outbox = new TableOutbox(parts, machine);
        Notices = new TableNotices(parts);
    }

    public RegisterTables Tables { get; }

    public FileCaseKeys Keys { get; }

    public TableRegister Register { get; }

    public TableOutbox Outbox { get; }

    public TableNotices Notices { get; }

    /// <summary>A name for tables that nobody else has.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}"[..20];

    public void Dispose()
    {
        Keys.Dispose();
        _keysFile.Dispose();
        _http?.Dispose();
    }
}
