namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Removes all that is kept of an instance.</summary>
internal static class Erasure
{
    /// <summary>Removes an instance that has ended.</summary>
    /// <returns>How many were removed, or null when it has not ended.</returns>
    public static int? Purge(Transaction transaction, string instance)
    {
        switch (Instances.Find(transaction.Sql, instance))
        {
            case null:
                return 0;
            case { IsLive: true }:
                return null;
            default:
                Apply(transaction, instance);
                return 1;
        }
    }

    /// <summary>Removes an instance, ended or not.</summary>
    public static void Apply(Transaction transaction, string instance)
    {
        TroubledRows.Close(transaction, instance);
        transaction.Sql.Run("DELETE FROM troubled WHERE instance = $1", instance);
        transaction.Sql.Run("DELETE FROM activities WHERE instance = $1", instance);
        transaction.Sql.Run("DELETE FROM later WHERE instance = $1", instance);
        transaction.Sql.Run("DELETE FROM inbox WHERE instance = $1", instance);
        transaction.Sql.Run("DELETE FROM history WHERE instance = $1", instance);
        transaction.Sql.Run("DELETE FROM instances WHERE id = $1", instance);
    }
}
