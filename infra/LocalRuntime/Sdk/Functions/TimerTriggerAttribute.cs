namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule.</summary>
/// <param name="schedule">Six fields, seconds first, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>The schedule, six fields, in UTC.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether occurrences are recorded, so that one missed while the host was down is made up for at the next start.</summary>
    /// <remarks>Without effect on a schedule that occurs more than once a minute: those are never recorded.</remarks>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs each time the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
