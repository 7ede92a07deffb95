namespace Microsoft.DurableTask;

/// <summary>What history keeps of an exception.</summary>
/// <param name="ErrorType">Full name of the exception's type.</param>
/// <param name="ErrorMessage">Its message.</param>
/// <param name="StackTrace">Where it was thrown, or null.</param>
/// <param name="InnerFailure">What caused it, or null.</param>
/// <param name="Properties">Further facts, or null.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    /// <summary>Whether the exception was of a type, or derived from it; false when its type is no longer known.</summary>
    public bool IsCausedBy<T>()
        where T : Exception
    {
        Type? type = Type.GetType(ErrorType) ?? typeof(T).Assembly.GetType(ErrorType) ?? LoadedType();
        return typeof(T).IsAssignableFrom(type);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    /// <summary>What is kept of an exception and of its inner ones.</summary>
    internal static TaskFailureDetails FromException(Exception exception) => new(
        exception.GetType().ToString(),
        exception.Message,
        exception.StackTrace,
        InnerOf(exception),
        Properties: null);

    private static TaskFailureDetails? InnerOf(Exception exception) => exception switch
    {
        // The failed task's own story, read back from history, says more than an inner exception could.
        TaskFailedException failed => failed.FailureDetails,
        { InnerException: { } inner } => FromException(inner),
        _ => null,
    };

    private Type? LoadedType() => AppDomain.CurrentDomain.GetAssemblies()
        .Select(assembly => assembly.GetType(ErrorType))
        .FirstOrDefault(type => type is not null);
}
