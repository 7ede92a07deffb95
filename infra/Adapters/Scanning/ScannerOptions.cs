namespace PspWorkflow.Adapters;

/// <summary>What looks for malware.</summary>
public enum ScannerKind
{
    /// <summary>Nothing, and somebody said so: every document passes. For trials on invented cases.</summary>
    None,

    /// <summary>ClamAV's daemon.</summary>
    ClamAv,
}

/// <summary>The scanner.</summary>
/// <param name="Kind">Which one.</param>
public sealed record ScannerOptions(ScannerKind Kind)
{
    /// <summary>Path of clamd's socket; wins over host and port.</summary>
    public string? Socket { get; init; }

    /// <summary>Host of clamd when it listens on TCP.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 3310;

    /// <summary>Machine time after which a scan is given up and tried again later.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}
