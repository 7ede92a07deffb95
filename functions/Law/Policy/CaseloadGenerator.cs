namespace PspWorkflow.Law;

/// <summary>Draws a caseload from the assumptions. A seed decides it; the first cases of a larger one are those of a smaller one.</summary>
/// <param name="assumptions">What is drawn from.</param>
/// <param name="seed">Decides every lot.</param>
public sealed class CaseloadGenerator(Assumptions assumptions, int seed)
{
    private static readonly int[] Months = [6, 12, 18]; // where a period can end before the legal maximum

    private readonly int _weights = assumptions.Departments.Sum(d => d.Weight);
    private readonly Dictionary<Department, SessionRhythm> _sessions = [];

    /// <summary>The cases, each drawn when it is asked for.</summary>
    public IEnumerable<CaseCourse> Draw(int cases) => Enumerable.Range(0, cases).Select(Case);

    private CaseCourse Case(int number)
    {
        SeededDraw lot = SeededDraw.For(seed, number);
        Department department = DepartmentAt(lot.Below(_weights));
        DateOnly filed = assumptions.From.AddDays(lot.Below(assumptions.LastFiling.DayNumber - assumptions.From.DayNumber + 1));
        bool needsPermit = Percent(lot, "person.needsPermitPercent");
        int children = Children(lot.Below(100));
        bool noPermit = Percent(lot, "permit.refusedPercent");
        bool noAid = Percent(lot, "aid.notRequestedPercent");
        return new CaseCourse(department, filed, needsPermit, children)
        {
            Entry = Of(Request(lot, "entry.refusedPercent")),
            Renewals = [.. Months.Select(month => Renewal(lot, month)).Select(r => r with { Request = r.Request is { } request ? Of(request) : null })],
            LeavesAfter = Percent(lot, "path.leftEarlyPercent") ? lot.Below(730) : null,
            Sessions = SessionsOf(department),
        };

        // Drawn once for each person: drawn for each period, more periods would mean more of it for no reason in law.
        RequestCourse Of(RequestCourse request) =>
            request with { Permit = noPermit ? null : request.Permit, AidAsked = noAid ? null : request.AidAsked };
    }

    // Every lot is drawn whether it serves or not: what one assumption changes moves no other.
    private RenewalCourse Renewal(SeededDraw lot, int month)
    {
        bool requested = !Percent(lot, "renewal.notRequestedPercent");
        int lead = lot.In(assumptions.Spread("renewal.leadDays"));
        RequestCourse request = Request(lot, "renewal.refusedPercent");
        return new RenewalCourse(month, lead, requested ? request : null);
    }

    private RequestCourse Request(SeededDraw lot, string refusedPercent)
    {
        bool refused = Percent(lot, refusedPercent);
        OpinionSense opinion = refused ? OpinionSense.Unfavourable : OpinionSense.Favourable;
        return new RequestCourse
        {
            Sense = refused ? DecisionSense.Refused : DecisionSense.Authorised,
            Association = OpinionSense.Favourable,
            Commission = opinion,
            Completed = lot.In(assumptions.Spread("request.completeDays")),
            Decided = lot.In(assumptions.Spread("request.decisionDays")),
            Signed = lot.In(assumptions.Spread("request.signatureDays")),
            Notified = lot.In(assumptions.Spread("request.notificationDays")),
            Permit = lot.In(assumptions.Spread("permit.days")),
            AidAsked = lot.In(assumptions.Spread("aid.requestDays")),
            AidDecided = lot.In(assumptions.Spread("aid.decisionDays")),
            AidRefused = Percent(lot, "aid.refusedPercent"),
        };
    }

    private SessionRhythm SessionsOf(Department department)
    {
        if (!_sessions.TryGetValue(department, out SessionRhythm? rhythm))
        {
            SeededDraw lot = SeededDraw.For(seed, -1 - PlaceOf(department));
            int every = lot.In(assumptions.Spread("session.everyDays"));
            rhythm = new SessionRhythm(assumptions.From.AddDays(lot.Below(every)), every);
            _sessions.Add(department, rhythm);
        }

        return rhythm;
    }

    private int PlaceOf(Department department) => assumptions.Departments.TakeWhile(d => d.Department != department).Count();

    private Department DepartmentAt(int weight)
    {
        foreach ((Department department, int share) in assumptions.Departments)
        {
            weight -= share;
            if (weight < 0)
            {
                return department;
            }
        }

        return assumptions.Departments[^1].Department;
    }

    private int Children(int percent)
    {
        IReadOnlyList<int> shares = assumptions.Numbers("person.childrenPercent");
        int children = 0;
        for (int sum = shares[0]; percent >= sum && children < shares.Count - 1; sum += shares[children])
        {
            children++;
        }

        return children;
    }

    private bool Percent(SeededDraw lot, string name) => lot.Percent(assumptions.Number(name));
}
