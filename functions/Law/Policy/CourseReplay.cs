namespace PspWorkflow.Law;

/// <summary>A course replayed through the law under one rule set.</summary>
/// <param name="Case">The case as it stands at the end.</param>
/// <param name="Events">All that happened.</param>
/// <param name="Acts">How many acts were judged.</param>
/// <param name="Refused">Why the law refused one of them, or null; then the replay stopped there.</param>
public sealed record ReplayedCourse(PspCase Case, IReadOnlyList<Event> Events, int Acts, Refusal? Refused);

/// <summary>Plays a course act by act, in order of days: each act is judged by <see cref="PspCase.Decide(Act)"/>, and what follows from it decides what comes next.</summary>
internal sealed partial class CourseReplay
{
    private static readonly ActorId By = ActorId.Parse("rejeu");
    private static readonly TextId Sealed = TextId.From(new byte[16]);
    private static readonly DateOnly Always = new(1900, 1, 1);
    private static readonly DateOnly Ever = new(2100, 12, 31);
    private static readonly Decider Prefect = new(ActorId.Parse("rejeu-signataire"), "préfet", new Delegation("préfet", Always, Ever));
    private static readonly TimeOnly Hour = new(10, 0);

    private readonly PriorityQueue<Action, (DateOnly Day, int Order)> _agenda = new();
    private readonly List<Event> _events = [];
    private readonly CaseCourse _course;
    private readonly RuleSet _rules;
    private PspCase _state = PspCase.New;
    private DateOnly _day;
    private int _planned;
    private int _acts;
    private Refusal? _refused;

    private CourseReplay(CaseCourse course, RuleSet rules) => (_course, _rules) = (course, rules);

    private CaseFacts Known => _state.Facts!;

    private DateTimeOffset At => LegalCalendar.InstantOf(_day, Hour);

    /// <summary>Plays it to a day, inclusive.</summary>
    public static ReplayedCourse Play(CaseCourse course, RuleSet rules, DateOnly until)
    {
        CourseReplay replay = new(course, rules);
        replay.Plan(course.FiledOn, replay.Submit);
        while (replay._refused is null && replay._agenda.TryDequeue(out Action? step, out (DateOnly Day, int Order) when) && when.Day <= until)
        {
            replay._day = when.Day;
            step();
        }

        return new ReplayedCourse(replay._state, replay._events, replay._acts, replay._refused);
    }

    private void Plan(DateOnly day, Action step) => _agenda.Enqueue(step, (Later(day, _day), _planned++));

    private void PlanAfter(int? days, Action step)
    {
        if (days is { } delay)
        {
            Plan(_day.AddDays(delay), step);
        }
    }

    // What the law refuses is not forced: the replay stops and says why.
    private bool Do(Act act)
    {
        _acts++;
        switch (_refused is null ? _state.Decide(act) : null)
        {
            case Outcome<Event>.Accepted accepted:
                _events.AddRange(accepted.Events);
                _state = accepted.Events.Aggregate(_state, (state, happened) => state.Evolve(happened));
                return true;
            case Outcome<Event>.Refused refused:
                _refused = refused.Refusal;
                return false;
            default:
                return false;
        }
    }

    private void Submit()
    {
        AssociationId association = AssociationId.Parse("association");
        Approval approval = new(_course.Department, Always, Ever, "rejeu");
        if (Do(new Act.Submit(By, At, _course.Department, association, approval, _rules.Id, _course.NeedsPermit, Sealed) { ProposalsAllowed = true }))
        {
            PlanAfter(_course.Entry.Completed, () => Complete(_course.Entry));
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
