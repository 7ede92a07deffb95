using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>Several rows at once.</summary>
internal static class Transactions
{
    /// <summary>Adds a row, or replaces the one that was read.</summary>
    public static TableTransactionAction Putting(TableEntity row, TableEntity? read) =>
        read is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, read.ETag);

    /// <summary>All of it, or nothing.</summary>
    /// <returns>False when another was faster, or nobody knows: then what stands is to be looked at again. After the last attempt the fault itself comes out.</returns>
    public static async Task<bool> TrySubmitAsync(this TableClient table, IEnumerable<TableTransactionAction> steps, Attempts attempts, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(steps, cancellation);
            return true;
        }
        catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
        {
            return false;
        }
    }
}
