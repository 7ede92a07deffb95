using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>What is to be done with a notice that is due.</summary>
/// <param name="Recipient">To whom it goes; null when it goes to nobody.</param>
internal abstract record Judged(Account? Recipient)
{
    /// <summary>It leaves now.</summary>
    public sealed record Ready(Account To) : Judged(To);

    /// <summary>The offices are closed; it leaves then.</summary>
    public sealed record Later(DateTimeOffset At, Account To) : Judged(To);

    /// <summary>It is no longer true, or nobody's affair.</summary>
    public sealed record Overtaken() : Judged((Account?)null);

    /// <summary>It was tried often enough.</summary>
    public sealed record GivenUp() : Judged((Account?)null);
}
