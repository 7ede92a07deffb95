namespace PspWorkflow.LocalRuntime;

/// <summary>Why the local runtime does not start, in sentences made for the person who starts it.</summary>
public class LocalRuntimeException : Exception
{
    public LocalRuntimeException(string message)
        : base(message)
    {
    }

    public LocalRuntimeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
