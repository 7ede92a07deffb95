using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace PspWorkflow.AzureStorage.Tables;

/// <summary>A transaction as it travels: one request that holds a change set of requests.</summary>
internal static class Batch
{
    public static (byte[] Body, string ContentType) Write(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        (string batch, string changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        StringBuilder body = new();
        body.Append(CultureInfo.InvariantCulture, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (TableTransactionAction action in actions)
        {
            body.Append(CultureInfo.InvariantCulture, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteStep(body, endpoint, table, action);
        }

        body.Append(CultureInfo.InvariantCulture, $"--{changes}--\r\n\r\n--{batch}--\r\n");
        return (Encoding.UTF8.GetBytes(body.ToString()), $"multipart/mixed; boundary={batch}");
    }

    private static void WriteStep(StringBuilder body, Uri endpoint, string table, TableTransactionAction action)
    {
        bool adds = action.ActionType is TableTransactionActionType.Add;
        string path = adds ? table : TableWire.EntityPath(table, action.Entity.PartitionKey, action.Entity.RowKey);
        body.Append(CultureInfo.InvariantCulture, $"{Verb(action.ActionType)} {endpoint}/{path} HTTP/1.1\r\nAccept: {TableWire.Json}\r\nDataServiceVersion: 3.0\r\n");
        if (action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
        {
            string condition = action.ETag == default ? "*" : action.ETag.ToString();
            body.Append(CultureInfo.InvariantCulture, $"If-Match: {condition}\r\n");
        }

        if (action.ActionType is TableTransactionActionType.Delete)
        {
            body.Append("\r\n");
            return;
        }

        body.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nPrefer: return-no-content\r\n\r\n");
        body.Append(Encoding.UTF8.GetString(EntityJson.Write(action.Entity))).Append("\r\n");
    }

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "MERGE",
        TableTransactionActionType.Delete => "DELETE",
        _ => "PUT",
    };
}
