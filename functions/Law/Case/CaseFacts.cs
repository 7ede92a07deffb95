namespace PspWorkflow.Law;

/// <summary>All that a case knows of itself, whatever its state.</summary>
public sealed partial record CaseFacts
{
    /// <summary>The department whose prefect decides.</summary>
    public required Department Department { get; init; }

    /// <summary>The association that accompanies the person.</summary>
    public required AssociationId Association { get; init; }

    /// <summary>The association's approval on the day of the filing.</summary>
    public required Approval Approval { get; init; }

    /// <summary>The rule sets that it may pin.</summary>
    public required RuleBook Book { get; init; }

    /// <summary>The rule set that the case pins.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Whether the person needs a residence document, as was said last.</summary>
    public required bool NeedsPermit { get; init; }

    /// <summary>Sealed text with all that is personal.</summary>
    public required TextId Person { get; init; }

    /// <summary>Every request, the entry first; at least one.</summary>
    public required IReadOnlyList<Request> Requests { get; init; }

    /// <summary>Who examined the file: asked for pieces, found it complete, put it on an agenda or recorded the commission's opinion. They decide nothing on it.</summary>
    public IReadOnlyList<ActorId> ExaminedBy { get; init; } = [];

    /// <summary>The periods.</summary>
    public required PathSoFar Path { get; init; }

    /// <summary>Every residence document recorded, in order; of those of one kind that start on one day, the last.</summary>
    public IReadOnlyList<Permit> Permits { get; init; } = [];

    /// <summary>Every request for a residence document, in order.</summary>
    public IReadOnlyList<PermitRequest> PermitRequests { get; init; } = [];

    /// <summary>Every request for AFIS, in order.</summary>
    public IReadOnlyList<AidLine> Aids { get; init; } = [];

    /// <summary>Every document deposited, in order.</summary>
    public IReadOnlyList<DepositedDocument> Documents { get; init; } = [];

    /// <summary>What is known of each piece of each file.</summary>
    public IReadOnlyList<PieceState> Pieces { get; init; } = [];

    /// <summary>Pieces asked for beyond the closed lists.</summary>
    public IReadOnlyList<ExtraPiece> ExtraPieces { get; init; } = [];

    /// <summary>Every report given, in order.</summary>
    public IReadOnlyList<Report> Reports { get; init; } = [];

    /// <summary>Every alert raised, or withheld because there was nothing to say, in order.</summary>
    public IReadOnlyList<Alert> Raised { get; init; } = [];

    /// <summary>The report that bears the latest day, or null; of two of one day, the one given last.</summary>
    public Report? LatestReport => Reports.Reverse().MaxBy(r => r.WrittenOn);

    /// <summary>The last request.</summary>
    public Request Current => Requests[^1];

    internal static CaseFacts From(Event.ApplicationSubmitted e, RuleBook book)
    {
        RuleSet rules = book.Find(e.RuleSet) ?? throw new InvalidOperationException($"No release knows the rule set {e.RuleSet}.");
        return new CaseFacts
        {
            Department = e.Department,
            Association = e.Association,
            Approval = e.Approval,
            Book = book,
            Rules = rules,
            NeedsPermit = e.NeedsPermit,
            Person = e.Person,
            Requests = [new Request.Filed(new RequestFacts(RequestKind.Entry, e.Day))],
            Path = new PathSoFar([], rules.Path),
        };
    }
}

/// <summary>One deposited document.</summary>
/// <param name="Id">Its name in the register.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes of clear content.</param>
/// <param name="Sha256">SHA-256 of its clear content, lower-case hex.</param>
/// <param name="Name">Sealed text with its original file name.</param>
/// <param name="On">Legal day of the deposit.</param>
public sealed record DepositedDocument(DocumentId Id, PieceKind Kind, long Length, string Sha256, TextId Name, DateOnly On);

/// <summary>One report.</summary>
/// <param name="Text">Sealed text; names the report.</param>
/// <param name="Kind">Which report.</param>
/// <param name="WrittenOn">Day it bears.</param>
public sealed record Report(TextId Text, ReportKind Kind, DateOnly WrittenOn);
