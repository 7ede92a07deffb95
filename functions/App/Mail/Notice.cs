using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>A notice before its recipients are looked up.</summary>
/// <param name="Name">Persisted name.</param>
/// <param name="Day">The day that its words name.</param>
/// <param name="To">Who gets it.</param>
internal sealed record Notice(string Name, DateOnly Day, params IReadOnlyList<Role> To)
{
    /// <summary>The department of its recipients, when it is not the case's own.</summary>
    public Department? In { get; init; }

    /// <summary>The association of its recipients, when it is not the case's own.</summary>
    public AssociationId? For { get; init; }

    /// <summary>The alert behind it, or null for a notice that follows from an act.</summary>
    public Alert? Alert { get; init; }

    /// <summary>To whom in the prefecture what stays undone is reported; null when it goes to all of its roles.</summary>
    public Rung? Above { get; init; }

    /// <summary>The end of its key. An alert's own day, so that it leaves once and four alerts about one end are four mails;
    /// else the version too, so that pieces asked for twice with one deadline are two mails.</summary>
    public string KeyAt(long version) => Alert is { } alert
        ? $"{alert.DueOn:yyyy-MM-dd}{(Above is null ? "" : $"/{alert.Kind}")}"
        : $"{Day:yyyy-MM-dd}/{version}";
}
