namespace Azure.Data.Tables;

/// <summary>What one step of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds an entity that must not exist.</summary>
    Add = 0,

    /// <summary>Changes the named properties of one that must exist.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces one that must exist.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes one that must exist.</summary>
    Delete = 3,

    /// <summary>Adds it, or changes the named properties.</summary>
    UpsertMerge = 4,

    /// <summary>Adds or replaces it.</summary>
    UpsertReplace = 5,
}

/// <summary>One step of a transaction.</summary>
/// <param name="actionType">What it does.</param>
/// <param name="entity">To what.</param>
/// <param name="etag">The writing that it needs; the default means any.</param>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    /// <summary>What it does.</summary>
    public TableTransactionActionType ActionType => actionType;

    /// <summary>To what.</summary>
    public ITableEntity Entity => entity;

    /// <summary>The writing that it needs.</summary>
    public ETag ETag => etag;
}
