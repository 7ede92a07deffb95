namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns about the run that it is.</summary>
public class TimerInfo
{
    /// <summary>The recorded schedule before this run, or null when it is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for an occurrence missed while the host was down.</summary>
    public bool IsPastDue { get; set; }
}
