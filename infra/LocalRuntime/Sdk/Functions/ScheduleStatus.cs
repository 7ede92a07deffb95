namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a monitored schedule stands; all instants are UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last run, or the default value before the first.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
