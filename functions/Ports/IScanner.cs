using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What a scanner says.</summary>
public enum Verdict
{
    /// <summary>Nothing: it has not looked yet, or does not answer. Ask again later.</summary>
    None,

    /// <summary>Nothing found.</summary>
    Safe,

    /// <summary>Malware.</summary>
    Infected,
}

/// <summary>Looks for malware in quarantined copies. Whether it scans when asked or has scanned by itself is its own affair.</summary>
public interface IScanner
{
    /// <summary>The verdict on a quarantined copy. An outage is <see cref="Verdict.None"/>, never an exception.</summary>
    Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation);
}
