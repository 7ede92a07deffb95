using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What a stream is about.</summary>
public enum StreamKind
{
    /// <summary>One case.</summary>
    Case,

    /// <summary>One session of the commission.</summary>
    Session,

    /// <summary>One association and its approvals.</summary>
    Association,

    /// <summary>The members of one department's commission.</summary>
    Members,

    /// <summary>The copies produced of one case's official documents.</summary>
    Copies,
}

/// <summary>Names one stream of the register.</summary>
public readonly record struct StreamId(StreamKind Kind, string Id)
{
    /// <summary>The stream of a case.</summary>
    public static StreamId Of(CaseId id) => new(StreamKind.Case, id.ToString());

    /// <summary>The stream of a session.</summary>
    public static StreamId Of(SessionId id) => new(StreamKind.Session, id.ToString());

    /// <summary>The stream of an association.</summary>
    public static StreamId Of(AssociationId id) => new(StreamKind.Association, id.ToString());

    /// <summary>The stream of the members of a department's commission.</summary>
    public static StreamId OfMembers(Department department) => new(StreamKind.Members, department.ToString());

    /// <summary>The stream of the copies of a case's official documents.</summary>
    public static StreamId OfCopies(CaseId id) => new(StreamKind.Copies, id.ToString());

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Id}";
}
