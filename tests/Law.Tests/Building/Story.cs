namespace PspWorkflow.Law.Tests.Building;

/// <summary>A case told act by act: every act on the path must be accepted, time is set, never slept.</summary>
internal sealed partial class Story
{
    private readonly List<Event> _events = [];

    public PspCase Case { get; private set; } = PspCase.New;

    public DateOnly Today { get; private set; } = Known.Day("2026-01-05");

    /// <summary>Hour in Paris of what is told: ten o'clock, save where the hour matters.</summary>
    public TimeOnly Hour { get; set; } = new(10, 0);

    public DateTimeOffset Now => LegalCalendar.InstantOf(Today, Hour);

    public IReadOnlyList<Event> Events => _events;

    public CaseSummary Summary => Case.At(Today);

    public static Story Begin(string on = "2026-01-05") => new Story().On(on);

    public Story On(string day) => On(Known.Day(day));

    public Story On(DateOnly day)
    {
        Today = day;
        return this;
    }

    public Story Later(int days) => On(Today.AddDays(days));

    public Story Do(Act act)
    {
        Outcome<Event> outcome = Case.Decide(act);
        Outcome<Event>.Accepted accepted = outcome as Outcome<Event>.Accepted
            ?? throw new InvalidOperationException($"On {Today:O}, {act} was refused: {outcome}");
        return Follow(accepted.Events);
    }

    /// <summary>Goes on from events, whoever decided them.</summary>
    public Story Follow(IReadOnlyList<Event> events)
    {
        _events.AddRange(events);
        Case = events.Aggregate(Case, (state, e) => state.Evolve(e));
        return this;
    }

    public Refusal? Try(Act act) => (Case.Decide(act) as Outcome<Event>.Refused)?.Refusal;
}
