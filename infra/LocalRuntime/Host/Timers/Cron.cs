using NCrontab;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>An NCRONTAB expression of six fields, seconds first, read in UTC.</summary>
internal sealed class Cron
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    // Any instant will do, as UTC has no changes of hour; enough occurrences to see the shortest gap of a week's pattern of hours.
    private static readonly DateTime Sample = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private const int SampleSize = 200;

    private readonly CrontabSchedule _schedule;

    public Cron(string expression)
    {
        _schedule = CrontabSchedule.Parse(expression, SixFields);
        ShortestGap = Gaps().DefaultIfEmpty(TimeSpan.MaxValue).Min();
    }

    private TimeSpan ShortestGap { get; }

    /// <summary>Whether it can occur twice within 24 hours; a moving clock does not visit each occurrence of such a schedule.</summary>
    public bool IsFrequent => ShortestGap < TimeSpan.FromDays(1);

    /// <summary>Whether occurrences are worth recording; those less than a minute apart are not.</summary>
    public bool IsMonitorable => ShortestGap >= TimeSpan.FromMinutes(1);

    public static bool IsValid(string expression) => CrontabSchedule.TryParse(expression, SixFields) is not null;

    /// <summary>The first occurrence strictly after this instant.</summary>
    public DateTimeOffset Next(DateTimeOffset after) =>
        new(DateTime.SpecifyKind(_schedule.GetNextOccurrence(after.UtcDateTime), DateTimeKind.Utc));

    private IEnumerable<TimeSpan> Gaps()
    {
        List<DateTime> occurrences = [.. _schedule.GetNextOccurrences(Sample, Sample.AddYears(10)).Take(SampleSize)];
        return occurrences.Zip(occurrences.Skip(1), (first, second) => second - first);
    }
}
