using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;
using PspWorkflow.AzureStorage;
using PspWorkflow.AzureStorage.Tables;

namespace Azure.Data.Tables;

/// <summary>One table of a table service.</summary>
public partial class TableClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly TableWire _wire;

    /// <summary>A table behind a connection string that names its endpoint, as Azurite's does.</summary>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <summary>The same, with options.</summary>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(WireOf(ConnectionString.Parse(connectionString, "TableEndpoint"), options), tableName)
    {
    }

    /// <summary>A table behind an identity.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(WireOf(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, Scope), options), tableName)
    {
    }

    internal TableClient(TableWire wire, string tableName)
    {
        _wire = wire;
        Name = tableName;
    }

    /// <summary>Its name.</summary>
    public virtual string Name { get; }

    /// <summary>Makes the table; one that exists is left as it is.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name });
        Response response = await _wire.SendAsync(_wire.Make(RequestMethod.Post, "Tables", body), cancellationToken, 409);
        return Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>Adds an entity; 409 when it exists.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _wire.SendAsync(_wire.Make(RequestMethod.Post, Name, EntityJson.Write(entity)), cancellationToken);

    /// <summary>Changes an entity of a certain writing, or of any (<see cref="ETag.All"/>); 412 when it is another, 404 when there is none.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        HttpMessage message = MakePut(entity, mode);
        message.Request.Headers.SetValue("If-Match", ifMatch.ToString());
        return _wire.SendAsync(message, cancellationToken);
    }

    /// <summary>Adds or changes an entity.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _wire.SendAsync(MakePut(entity, mode), cancellationToken);

    /// <summary>Deletes an entity; one that does not exist is no error: the answer says 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        HttpMessage message = _wire.Make(RequestMethod.Delete, TableWire.EntityPath(Name, partitionKey, rowKey));
        message.Request.Headers.SetValue("If-Match", ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return _wire.SendAsync(message, cancellationToken, 404);
    }

    /// <summary>Applies up to 100 steps to one partition, all or none.</summary>
    /// <exception cref="TableTransactionFailedException">A step was refused.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        (byte[] body, string contentType) = Batch.Write(_wire.Endpoint, Name, [.. transactionActions]);
        Response response = await _wire.SendAsync(_wire.Make(RequestMethod.Post, "$batch", body, contentType), cancellationToken);
        return Response.FromValue(BatchReply.Read(Encoding.UTF8.GetString(response.Content)), response);
    }

    private static TableWire WireOf(ConnectionString account, TableClientOptions? options) =>
        WireOf(account.Endpoint, new SharedKeyLitePolicy(account), options);

    private static TableWire WireOf(Uri endpoint, HttpPipelinePolicy signer, TableClientOptions? options) =>
        new(new Uri(endpoint.ToString().TrimEnd('/')), HttpPipelineBuilder.Build(options ?? new TableClientOptions(), signer));

    private HttpMessage MakePut(ITableEntity entity, TableUpdateMode mode) =>
        _wire.Make(
            mode is TableUpdateMode.Merge ? RequestMethod.Parse("MERGE") : RequestMethod.Put,
            TableWire.EntityPath(Name, entity.PartitionKey, entity.RowKey),
            EntityJson.Write(entity));
}
