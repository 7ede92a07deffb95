namespace PspWorkflow.Law;

/// <summary>The two counts of working days that French texts keep apart.</summary>
/// <remarks>Ouvrable: every day but Sunday and the public holidays. Ouvré: Monday to Friday but the public holidays.</remarks>
public static class WorkingDays
{
    /// <summary>Whether a day is a jour ouvrable in a department: Saturday is one.</summary>
    public static bool IsOuvrable(DateOnly day, Department department) =>
        day.DayOfWeek is not DayOfWeek.Sunday && !PublicHolidays.Contains(department, day);

    /// <summary>Whether a day is a jour ouvré in a department: Saturday is none.</summary>
    public static bool IsOuvre(DateOnly day, Department department) =>
        day.DayOfWeek is not DayOfWeek.Saturday && IsOuvrable(day, department);

    /// <summary>The day itself when it is a jour ouvré, else the next one.</summary>
    /// <remarks>Source: CPC, art. 642, which calls it "jour ouvrable" and yet moves what ends on a Saturday.</remarks>
    public static DateOnly OuvreFrom(DateOnly day, Department department)
    {
        while (!IsOuvre(day, department))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day that comes so many jours ouvrés after a day, which is not counted.</summary>
    public static DateOnly AddOuvres(DateOnly day, int count, Department department)
    {
        for (int left = count; left > 0; left--)
        {
            day = OuvreFrom(day.AddDays(1), department);
        }

        return day;
    }

    /// <summary>The same in jours ouvrables.</summary>
    public static DateOnly AddOuvrables(DateOnly day, int count, Department department)
    {
        for (int left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsOuvrable(day, department) ? 1 : 0;
        }

        return day;
    }
}
