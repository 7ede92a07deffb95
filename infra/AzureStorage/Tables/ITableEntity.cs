namespace Azure.Data.Tables;

/// <summary>What every row of a table has.</summary>
public interface ITableEntity
{
    /// <summary>The partition; transactions stay within one.</summary>
    string PartitionKey { get; set; }

    /// <summary>Unique within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the server last wrote it.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Which writing of it this is.</summary>
    ETag ETag { get; set; }
}
