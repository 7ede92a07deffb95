namespace PspWorkflow.Law;

/// <summary>Where a piece stands.</summary>
public enum PieceProgress
{
    /// <summary>Nothing deposited.</summary>
    Missing,

    /// <summary>Deposited, not looked at.</summary>
    Provided,

    /// <summary>Looked at and good.</summary>
    Accepted,

    /// <summary>Looked at and not good: a better one is awaited.</summary>
    ToCorrect,

    /// <summary>It cannot be had; the steps taken say why.</summary>
    Unobtainable,

    /// <summary>The administration has it.</summary>
    Held,
}

/// <summary>One step taken to obtain a piece.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="TakenOn">When.</param>
/// <param name="Text">Sealed text, if any.</param>
public sealed record PieceStep(PieceStepKind Kind, DateOnly TakenOn, TextId? Text);

/// <summary>Days on which the clock of an implicit refusal stands still: from the demand to the day the piece comes, at most to the deadline.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <remarks>Source: CRPA, art. L114-5.</remarks>
public sealed record Suspension(DateOnly From, DateOnly Until);

/// <summary>What is known of one piece in one file.</summary>
/// <param name="Kind">The piece.</param>
/// <param name="Round">Number of requests that were over when it was asked for; 0 for a piece that no request asks for.</param>
public sealed record PieceState(PieceKind Kind, int Round)
{
    /// <summary>Where it stands.</summary>
    public PieceProgress Progress { get; init; }

    /// <summary>Since when, or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public PieceFault? Fault { get; init; }

    /// <summary>Last day to bring a better one, inclusive, or null.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Steps taken to obtain it, in order.</summary>
    public IReadOnlyList<PieceStep> Steps { get; init; } = [];

    /// <summary>The demands that suspend or suspended the clock.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    internal PieceState Evolve(Event happened) =>
        happened switch
        {
            Event.DocumentDeposited e => At(PieceProgress.Provided, e.Day) with { Suspensions = Until(e.Day) },
            Event.PieceAccepted e => At(PieceProgress.Accepted, e.Day),
            Event.PieceCorrectionAsked e => At(PieceProgress.ToCorrect, e.Day) with
            {
                Fault = e.Fault,
                Deadline = e.Deadline,
                Suspensions = [.. Suspensions, new Suspension(e.Day, e.Deadline)],
            },
            Event.PieceStepTaken e => this with { Steps = [.. Steps, new PieceStep(e.Kind, e.TakenOn, e.Text)] },
            Event.PieceDeclaredUnobtainable e => At(PieceProgress.Unobtainable, e.Day),
            _ => this,
        };

    private PieceState At(PieceProgress progress, DateOnly day) => this with { Progress = progress, Since = day, Fault = null, Deadline = null };

    // The day on which it comes is no day of waiting any more.
    private IReadOnlyList<Suspension> Until(DateOnly came) =>
        Progress is PieceProgress.ToCorrect && Suspensions[^1].Until >= came
            ? [.. Suspensions.SkipLast(1), Suspensions[^1] with { Until = came.AddDays(-1) }]
            : Suspensions;
}

/// <summary>A piece outside the closed lists that was asked for on a legal basis.</summary>
/// <param name="Kind">The piece.</param>
/// <param name="Round">Number of requests that were over when it was asked for.</param>
/// <param name="Basis">The text that asks for it.</param>
/// <param name="What">Sealed description of one that has no kind of its own, or null.</param>
public sealed record ExtraPiece(PieceKind Kind, int Round, LegalBasis Basis, TextId? What);
