namespace PspWorkflow.App.Mail;

/// <summary>How long what could not be done waits before it is tried again.</summary>
internal static class Backoff
{
    private const int Longest = 240;

    /// <summary>1, 2, 4 … minutes of legal time, at most four hours.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    public static TimeSpan After(int attempts) => TimeSpan.FromMinutes(Math.Min(Longest, Math.Pow(2, Math.Min(attempts, 10))));
}
