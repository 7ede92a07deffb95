using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What a document is, judged by its content.</summary>
public enum DocumentFormat
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>JPEG image.</summary>
    Jpeg,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>HEIC image.</summary>
    Heic,

    /// <summary>Office Open XML text, without macros.</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,
}

/// <summary>What the search for malware has found so far. A document that has no state is pending.</summary>
public enum ScanState
{
    /// <summary>No verdict yet: nobody reads it.</summary>
    Pending,

    /// <summary>Nothing found, and sealed under the key of its case: whoever may, reads it. Never left again.</summary>
    Safe,

    /// <summary>Malware: its content is gone. Never left again.</summary>
    Infected,

    /// <summary>No verdict in time: sealed, nobody reads it, and it is scanned again.</summary>
    Error,
}

/// <summary>Where a document stands: ids, dates and coded values.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Document">Its name.</param>
/// <param name="Format">What it is.</param>
/// <param name="Quarantined">Machine instant at which its present quarantine began.</param>
/// <param name="NextLook">Legal instant from which the next look at it is due.</param>
public sealed record DocumentState(CaseId Case, DocumentId Document, DocumentFormat Format, DateTimeOffset Quarantined, DateTimeOffset NextLook)
{
    /// <summary>What was found.</summary>
    public ScanState Scan { get; init; }

    /// <summary>How often somebody looked without finding a verdict.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether nothing will change any more.</summary>
    public bool IsSettled => Scan is ScanState.Safe or ScanState.Infected;
}
