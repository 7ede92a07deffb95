using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>Who read what of a case, and when: kept as writes are, apart from the case, and never changed.</summary>
/// <remarks>Source: loi 78-17, art. 57; CNIL, délibération 2021-122.</remarks>
public interface IReadAudit
{
    /// <summary>Records one reading; it stands before anything is shown.</summary>
    Task RecordAsync(Reading reading, CancellationToken cancellation);

    /// <summary>The readings of one case or session, the oldest first.</summary>
    Task<IReadOnlyList<Reading>> OfAsync(string subject, CancellationToken cancellation);
}

/// <summary>One reading.</summary>
/// <param name="Subject">Number of the case or of the session.</param>
/// <param name="What">Name of what was read ("order-12"); nothing personal.</param>
/// <param name="By">Who read.</param>
/// <param name="At">Legal instant.</param>
public sealed record Reading(string Subject, string What, ActorId By, DateTimeOffset At);
