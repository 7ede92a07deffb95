namespace Azure.Data.Tables;

/// <summary>A transaction was refused: nothing of it stands. Status and code are those of the step that failed.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode)
        : base(status, message, errorCode, innerException: null)
    {
    }
}
