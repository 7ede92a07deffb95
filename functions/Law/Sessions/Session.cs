using System.Diagnostics;

namespace PspWorkflow.Law;

/// <summary>One session of the departmental commission.</summary>
/// <remarks>Source: CASF, art. R121-12-6; CRPA, art. R133-5.</remarks>
public abstract record Session
{
    private Session()
    {
    }

    /// <summary>Before the first event of its stream.</summary>
    public static Session New { get; } = new Unplanned();

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled => this is CalledOff;

    /// <summary>Its department, or null before it is planned.</summary>
    public Department? Department => this is Planned p ? p.In : (this as CalledOff)?.Was.In;

    /// <summary>Its day, or null before it is planned.</summary>
    public DateOnly? On => this is Planned p ? p.Day : (this as CalledOff)?.Was.Day;

    /// <summary>Why no request can be put on its agenda, or null when one can.</summary>
    public Refusal? WhyNotOnAgenda =>
        this switch
        {
            Unplanned => Refusals.SessionUnknown,
            CalledOff => Refusals.SessionCancelled,
            _ => null,
        };

    /// <summary>Its state after all its events.</summary>
    public static Session Replay(IEnumerable<SessionEvent> events) => events.Aggregate(New, (session, e) => session.Evolve(e));

    /// <summary>Its state after one more event; throws on one that <see cref="Decide"/> never gives.</summary>
    public Session Evolve(SessionEvent e) =>
        (this, e) switch
        {
            (Unplanned, SessionEvent.SessionPlanned p) => new Planned(p.Department, p.On),
            (Planned p, SessionEvent.SessionCancelled) => new CalledOff(p),
            _ => throw new UnreachableException($"{e.GetType().Name} cannot follow {GetType().Name}."),
        };

    /// <summary>The events that follow from an act, or its refusal.</summary>
    public Outcome<SessionEvent> Decide(SessionAct act) =>
        (this, act) switch
        {
            _ when act.By == ActorId.Clock => Refusals.ClockDecidesNothing,
            (Unplanned, SessionAct.Plan p) when !LegalCalendar.IsPlausible(p.On) => Refusals.DateOutOfRange,
            (Unplanned, SessionAct.Plan p) when p.On < p.Day => Refusals.SessionInThePast,
            (Unplanned, SessionAct.Plan p) => new SessionEvent.SessionPlanned(p.By, p.At, p.Department, p.On),
            (_, SessionAct.Plan) => Refusals.SessionAlreadyPlanned,
            (Unplanned, _) => Refusals.SessionUnknown,
            (CalledOff, _) => Refusals.SessionCancelled,
            (Planned p, _) when p.Day < act.Day => Refusals.SessionAlreadyHeld,
            _ => new SessionEvent.SessionCancelled(act.By, act.At),
        };

    private sealed record Unplanned : Session;

    private sealed record Planned(Department In, DateOnly Day) : Session;

    private sealed record CalledOff(Planned Was) : Session;
}
