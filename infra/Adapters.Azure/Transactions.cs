using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>Several rows at once.</summary>
internal static class Transactions
{
    /// <summary>All of it, or nothing.</summary>
    /// <returns>False when another was faster, or nobody knows: then what stands is to be looked at again.</returns>
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
