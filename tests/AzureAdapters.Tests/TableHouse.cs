using System.Security.Cryptography;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>One host: register, outbox and notices on tables that a test has for itself. Two hosts of one name share their tables.</summary>
internal sealed class TableHouse : IDisposable
{
    private readonly TableClient _keys;
    private readonly RegisterTables _tables;
    private readonly HttpClient? _http;

    /// <param name="azurite">Where the tables are.</param>
    /// <param name="name">Whose tables; letters and digits.</param>
    /// <param name="machine">Machine time.</param>
    /// <param name="between">What stands between this host and the store, or null.</param>
    public TableHouse(Azurite azurite, string name, TimeProvider machine, HttpMessageHandler? between = null)
    {
        azurite.Need();
        TableClientOptions options = new();
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (between is not null)
        {
            _http = new HttpClient(between);
            options.Transport = new HttpClientTransport(_http);
        }

        _keys = new TableClient(azurite.ConnectionString, $"{name}casekeys", options);
        Keys = new TableCaseKeys(_keys, new MasterKeyWrap(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
        _tables = new RegisterTables(table => new TableClient(azurite.ConnectionString, $"{name}{table}", options));
        RegisterParts parts = new(_tables, machine);
        Register = new TableRegister(parts, Keys);
        Outbox = new TableOutbox(parts, machine);
        Notices = new TableNotices(parts);
    }

    public TableCaseKeys Keys { get; }

    public TableRegister Register { get; }

    public TableOutbox Outbox { get; }

    public TableNotices Notices { get; }

    /// <summary>A name for tables that nobody else has.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}"[..20];

    /// <summary>Makes the tables.</summary>
    public async Task MakeAsync()
    {
        await _tables.MakeAsync(Ct);
        await _keys.CreateIfNotExistsAsync(Ct);
    }

    public void Dispose() => _http?.Dispose();
}
