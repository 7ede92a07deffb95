using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>A notice before its recipients are looked up.</summary>
/// <param name="Name">Persisted name.</param>
/// <param name="Day">The day that its words name.</param>
/// <param name="To">Who gets it.</param>
internal sealed record Notice(string Name, DateOnly Day, params IReadOnlyList<Role> To)
{
    /// <summary>The alert behind it, or null for a notice that follows from an act.</summary>
    public Alert? Alert { get; init; }

    /// <summary>The day in its key: an alert's own, so that four alerts about one end are four mails.</summary>
    public DateOnly KeyDay => Alert?.DueOn ?? Day;
}
