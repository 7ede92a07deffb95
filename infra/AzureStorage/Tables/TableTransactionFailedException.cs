namespace Azure.Data.Tables;

/// <summary>A transaction was refused: nothing of it stands. Status and code are those of the step that failed.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? index)
        : base(status, message, errorCode, innerException: null) =>
        FailedTransactionActionIndex = index;

    /// <summary>Which step failed, from 0, when the server says so.</summary>
    public int? FailedTransactionActionIndex { get; }
}
