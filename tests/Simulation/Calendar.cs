using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

/// <summary>When a run begins and ends, and how time passes in it. Most runs cross a change of hour; a few last two years.</summary>
internal sealed class Calendar
{
    /// <summary>Longer spans pass in one leap: a move stops at every day.</summary>
    public static readonly TimeSpan LongestMove = TimeSpan.FromDays(9);

    private static readonly DateOnly[] HourChanges =
        [new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28), new(2027, 10, 31), new(2028, 3, 26), new(2028, 10, 29), new(2029, 3, 25), new(2029, 10, 28)];

    private readonly Chance _chance;
    private readonly int _days;

    public Calendar(Chance chance)
    {
        _chance = chance;
        _days = chance.Pick([50, 50, 110, 110, 300, 500, 780]);
        DateOnly day = chance.Pick(HourChanges).AddDays(-chance.Between(0, 70));
        Start = LegalCalendar.InstantOf(day, new TimeOnly(chance.Below(24), chance.Below(60)));
        End = Start.AddDays(_days);
    }

    /// <summary>The first legal instant.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>No turn begins after it.</summary>
    public DateTimeOffset End { get; }

    /// <summary>How many turns it has at most.</summary>
    public int Turns => _days < 200 ? _chance.Between(8, 35) : _chance.Between(25, 60);

    /// <summary>Notes the changes of hour that lay between the start and an instant.</summary>
    public void NoteHourChanges(DateTimeOffset until, Trace trace)
    {
        foreach (DateOnly change in HourChanges.Where(day => day > LegalCalendar.DayOf(Start) && day < LegalCalendar.DayOf(until)))
        {
            trace.Note(change.Month == 3 ? "changes to summer time" : "changes to winter time");
        }
    }

    /// <summary>How much time passes in one go.</summary>
    public TimeSpan Span(DateTimeOffset now) => _chance.Below(4) switch
    {
        0 => TimeSpan.FromMinutes(_chance.Between(1, 90)),
        1 => TimeSpan.FromHours(_chance.Between(1, 60)),
        2 => TimeSpan.FromDays(_chance.Between(1, Math.Max(2, _days / 8))),
        _ => Tomorrow(now) - now,
    };

    private DateTimeOffset Tomorrow(DateTimeOffset now) =>
        LegalCalendar.InstantOf(LegalCalendar.DayOf(now).AddDays(1), new TimeOnly(_chance.Below(24), _chance.Below(60)));
}
