namespace PspWorkflow.LocalRuntime;

/// <summary>The legal clock was asked to go back, which it never does: what is on record has happened.</summary>
public sealed class ClockWouldGoBackException : Exception
{
    internal ClockWouldGoBackException(DateTimeOffset now, DateTimeOffset asked)
        : base($"The legal clock stands at {now:O} and does not go back to {asked:O}.")
    {
    }
}
