namespace PspWorkflow.Law;

/// <summary>A case as it stands on one day, for pages, lists and the orchestration. Computed, never stored.</summary>
public sealed partial record CaseSummary
{
    /// <summary>The day it is true of.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The stage of the procedure.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What is awaited.</summary>
    public required Step Step { get; init; }

    /// <summary>Id of the rule set that the case pins; null before the application.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The request in progress, or null when none is.</summary>
    public RequestKind? PendingRequest { get; init; }

    /// <summary>Pieces asked for and not deposited since; empty when none.</summary>
    public IReadOnlyList<PieceKind> MissingPieces { get; init; } = [];

    /// <summary>Last day to bring them, or null.</summary>
    public DateOnly? PiecesDeadline { get; init; }

    /// <summary>Every deadline that stands on that day, earliest first; those that nobody met stay.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The closed lists that apply, with where each piece stands.</summary>
    public IReadOnlyList<Checklist> Checklists { get; init; } = [];

    /// <summary>The session that will hear or heard the request in progress, or null.</summary>
    public SessionId? Session { get; init; }

    /// <summary>Its day, or null.</summary>
    public DateOnly? SessionOn { get; init; }

    /// <summary>Every period opened so far, in order.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>The period that contains the day, or null.</summary>
    public Period? CurrentPeriod { get; init; }

    /// <summary>The right to the path on that day.</summary>
    public required RightStatus Right { get; init; }

    /// <summary>First day after the legal maximum, or null before the path starts.</summary>
    public DateOnly? Ceiling { get; init; }

    /// <summary>Days of gap on record, plus those of a gap still open.</summary>
    public int GapDays { get; init; }

    /// <summary>Days on which the path, the document, AFIS or the right to work was, is or will be lacking.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>The cause with which the path can be closed on that day, or null when it cannot.</summary>
    public ClosingCause? CanCloseAs { get; init; }

    /// <summary>Why it was closed, or null.</summary>
    public ClosingCause? ClosedAs { get; init; }

    /// <summary>When it was closed, or null.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The residence-document track.</summary>
    public required PermitTrack Permit { get; init; }

    /// <summary>The AFIS track.</summary>
    public required AidTrack Aid { get; init; }

    /// <summary>Alerts foreseen and not yet raised, all tracks, earliest first.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>Every decision taken so far, in order.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>How many of them keep an excluded ground beside a lawful one.</summary>
    public int Overrides => Decisions.Count(d => d.Override is not null);
}
