using System.Globalization;
using System.Text.Json;
using Azure.Core;
using PspWorkflow.AzureStorage.Tables;

namespace Azure.Data.Tables;

/// <content>Reading.</content>
public partial class TableClient
{
    /// <summary>An entity; 404 when there is none.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        Response response = await _wire.SendAsync(MakeGet(partitionKey, rowKey, select), cancellationToken);
        return Response.FromValue(Read<T>(response), response);
    }

    /// <summary>An entity, or an answer without value.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        Response response = await _wire.SendAsync(MakeGet(partitionKey, rowKey, select), cancellationToken, 404);
        return response.Status is 404 ? new Absent<T>(response) : Response.FromValue(Read<T>(response), response);
    }

    /// <summary>The entities that match an OData filter, by partition and row, page after page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new Pages<T>(this, filter, maxPerPage, select is null ? null : string.Join(',', select), cancellationToken);

    /// <summary>Writes a filter with its values quoted.</summary>
    public static string CreateQueryFilter(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
        _ => throw new ArgumentException($"No literal of {value?.GetType()}."),
    };

    private static T Read<T>(Response response)
        where T : class, ITableEntity
    {
        using JsonDocument json = JsonDocument.Parse(response.Content);
        return EntityJson.Read<T>(json.RootElement);
    }

    private HttpMessage MakeGet(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        string query = select is null ? string.Empty : $"?$select={Uri.EscapeDataString(string.Join(',', select))}";
        return _wire.Make(RequestMethod.Get, TableWire.EntityPath(Name, partitionKey, rowKey) + query);
    }

    private sealed class Absent<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T Value => throw new InvalidOperationException("The entity does not exist.");

        public override Response GetRawResponse() => response;
    }

    private sealed class Pages<T>(TableClient table, string? filter, int? maxPerPage, string? select, CancellationToken cancellation) : AsyncPageable<T>(cancellation)
        where T : class, ITableEntity
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            string? next = continuationToken;
            do
            {
                Response response = await table._wire.SendAsync(table._wire.Make(RequestMethod.Get, Query(next, pageSizeHint)), CancellationToken);
                using JsonDocument json = JsonDocument.Parse(response.Content);
                List<T> items = [.. json.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read<T>)];
                next = Next(response);
                yield return Page<T>.FromValues(items, next, response);
            }
            while (next is not null);
        }

        private static string? Next(Response response) =>
            response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out string? partition)
                ? $"{partition} {(response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out string? row) ? row : string.Empty)}"
                : null;

        private string Query(string? next, int? size)
        {
            List<string> options = [];
            Add(options, "$filter", filter);
            Add(options, "$select", select);
            Add(options, "$top", (size ?? maxPerPage)?.ToString(CultureInfo.InvariantCulture));
            Add(options, "NextPartitionKey", next?.Split(' ')[0]);
            Add(options, "NextRowKey", next?.Split(' ')[1] is { Length: > 0 } row ? row : null);
            return $"{table.Name}()?{string.Join('&', options)}";
        }

        private static void Add(List<string> options, string name, string? value)
        {
            if (value is not null)
            {
                options.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }
}
