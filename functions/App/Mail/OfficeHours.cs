using Microsoft.Extensions.Configuration;
using PspWorkflow.Law;

namespace PspWorkflow.App.Mail;

/// <summary>When notices leave that no legal date governs. Settings <c>Mail:OfficeHours:…</c>, Europe/Paris.</summary>
public sealed class OfficeHours
{
    /// <summary>From this hour on.</summary>
    public TimeOnly Opens { get; init; } = new(8, 0);

    /// <summary>Until this hour, which is not included.</summary>
    public TimeOnly Closes { get; init; } = new(19, 0);

    /// <summary>The settings; what is not set is as above.</summary>
    public static OfficeHours From(IConfiguration configuration)
    {
        OfficeHours hours = configuration.GetSection("Mail:OfficeHours").Get<OfficeHours>() ?? new OfficeHours();
        return hours.Opens < hours.Closes ? hours : throw new InvalidOperationException("Les réglages Mail:OfficeHours ne sont pas valables : Opens précède Closes.");
    }

    /// <summary>The instant itself when the offices of a department are open then, else the next opening: Monday to Friday, public holidays left out.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset at, Department department)
    {
        (DateOnly day, TimeOnly hour) = (LegalCalendar.DayOf(at), LegalCalendar.HourOf(at));
        bool today = WorkingDays.IsOuvre(day, department) && hour < Closes;
        return today && hour >= Opens
            ? at
            : LegalCalendar.InstantOf(WorkingDays.OuvreFrom(today ? day : day.AddDays(1), department), Opens);
    }
}
