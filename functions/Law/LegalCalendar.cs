namespace PspWorkflow.Law;

/// <summary>Legal days and instants, Europe/Paris for every department.</summary>
public static class LegalCalendar
{
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Whether a date can be meant: from 1900 to 2100. What lies outside is a slip of the keyboard.</summary>
    public static bool IsPlausible(DateOnly day) => day.Year is >= 1900 and <= 2100;

    /// <summary>The legal day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _paris).DateTime);

    /// <summary>The instant, in UTC, of an hour of a legal day.</summary>
    /// <remarks>An hour that the change to summer time skips is the instant of the change; one that the change back repeats is the first of the two.</remarks>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly hour)
    {
        DateTime local = day.ToDateTime(hour);
        while (_paris.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        TimeSpan offset = _paris.IsAmbiguousTime(local) ? _paris.GetAmbiguousTimeOffsets(local).Max() : _paris.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
