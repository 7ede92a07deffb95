namespace PspWorkflow.Law;

/// <summary>Legal days and instants, Europe/Paris for every department.</summary>
public static class LegalCalendar
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Whether a date can be meant: from 1900 to 2100. What lies outside is a slip of the keyboard.</summary>
    public static bool IsPlausible(DateOnly day) => day.Year is >= 1900 and <= 2100;

    /// <summary>The legal day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The hour of an instant in Paris.</summary>
    public static TimeOnly HourOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The instant, in UTC, of an hour of a legal day.</summary>
    /// <remarks>An hour that the change to summer time skips is the instant of the change; one that the change back repeats is the first of the two.</remarks>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly hour)
    {
        DateTime local = day.ToDateTime(hour);
        while (Paris.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        TimeSpan offset = Paris.IsAmbiguousTime(local) ? Paris.GetAmbiguousTimeOffsets(local).Max() : Paris.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
