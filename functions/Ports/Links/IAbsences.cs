using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>A signatory is away, and another one decides meanwhile, under a delegation of their own.</summary>
/// <param name="Department">Where.</param>
/// <param name="Who">The account that is away.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Replacement">Who decides meanwhile.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">Legal instant of the record.</param>
public sealed record Absence(Department Department, ActorId Who, DateOnly From, DateOnly Until, ActorId Replacement, ActorId By, DateTimeOffset At)
{
    /// <summary>Its place in the log.</summary>
    public long Number { get; init; }

    /// <summary>The day from which its author is back all the same, or null.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Who recorded the return, or null.</summary>
    public ActorId? EndedBy { get; init; }

    /// <summary>Whether another says the same of the same, whoever recorded it and when.</summary>
    public bool SaysTheSameAs(Absence other) => (Who, From, Until, Replacement) == (other.Who, other.From, other.Until, other.Replacement);

    /// <summary>Whether it covers a day.</summary>
    public bool Covers(DateOnly day) => From <= day && day <= Until && !(day >= EndedOn);
}

/// <summary>The log of absences: dated, signed by who recorded them, never changed but by a return.</summary>
public interface IAbsences
{
    /// <summary>Writes one down; gives back its number.</summary>
    Task<long> RecordAsync(Absence absence, CancellationToken cancellation);

    /// <summary>All of a department, the latest first.</summary>
    Task<IReadOnlyList<Absence>> ListAsync(Department department, CancellationToken cancellation);

    /// <summary>Records a return, the first that is said; false when there is no such absence in the department.</summary>
    Task<bool> EndAsync(Department department, long number, DateOnly on, ActorId by, CancellationToken cancellation);
}
