using System.Diagnostics;

namespace PspWorkflow.Law;

/// <summary>One session of the departmental commission: planned, convened, held or without quorum, convened again.</summary>
/// <remarks>Source: CASF, art. R121-12-6; CRPA, art. R133-5 to R133-13: that they fit this commission is inferred.</remarks>
public abstract partial record Session
{
    private Session()
    {
    }

    /// <summary>Before the first event of its stream.</summary>
    public static Session New { get; } = new Unplanned();

    /// <summary>All that it knows of itself; null before it is planned.</summary>
    public SessionFacts? Facts => (this as Known)?.Facts;

    /// <summary>Where it stands.</summary>
    public SessionStatus Status =>
        this switch
        {
            Planned => SessionStatus.Planned,
            Convened => SessionStatus.Convened,
            WithoutQuorum => SessionStatus.WithoutQuorum,
            Held => SessionStatus.Held,
            CalledOff => SessionStatus.Cancelled,
            _ => SessionStatus.Unplanned,
        };

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled => this is CalledOff;

    /// <summary>Its department, or null before it is planned.</summary>
    public Department? Department => Facts?.Department;

    /// <summary>Its day, or null before it is planned.</summary>
    public DateOnly? On => Facts?.On;

    /// <summary>Why no request can be put on its agenda, or null when one can.</summary>
    public Refusal? WhyNotOnAgenda =>
        this switch
        {
            Unplanned => Refusals.SessionUnknown,
            CalledOff => Refusals.SessionCancelled,
            WithoutQuorum or Held or Convened { Facts.SecondNotice: true } => Refusals.AgendaFixed,
            _ when Facts!.Formation is Formation.Enlarged && !RuleSets.InForce.Commission.EnlargedHearsCases => Refusals.EnlargedHearsNoCase,
            _ => null,
        };

    /// <summary>The session as one case met it, or null as long as nobody recorded who took part.</summary>
    public Hearing? HearingOf(CaseId id) => Facts is { Sitting: { } sitting } f ? sitting.HearingOf(id, f.On, f.SecondNotice) : null;

    /// <summary>Its state after all its events.</summary>
    public static Session Replay(IEnumerable<SessionEvent> events) => events.Aggregate(New, (session, e) => session.Evolve(e));

    /// <summary>Its state after one more event; throws on one that <see cref="Decide(SessionAct)"/> never gives.</summary>
    public Session Evolve(SessionEvent happened) =>
        (this, happened) switch
        {
            (Unplanned, SessionEvent.SessionPlanned e) => new Planned(new(e.Department, e.On, e.Formation ?? Formation.Restricted)),
            (Planned p, SessionEvent.SessionConvened e) => new Convened(p.Facts with { Notice = e.Notice }),
            (Convened or WithoutQuorum or Held, SessionEvent.SessionHeld e) => new Held(Facts! with { Sitting = e.Sitting }),
            (Convened or WithoutQuorum or Held, SessionEvent.QuorumNotReached e) => new WithoutQuorum(Facts! with { Sitting = e.Sitting }),
            (WithoutQuorum w, SessionEvent.SecondNoticeSent e) =>
                new Convened(w.Facts with { On = e.On, Notice = e.Notice, SecondNotice = true, Sitting = null }),
            (Held h, SessionEvent.DissentMentioned or SessionEvent.MinutesApproved or SessionEvent.MinutesTransmitted) =>
                new Held(h.Facts with { Minutes = After(h.Facts.Minutes, happened) }),
            (Known k, SessionEvent.SessionCancelled e) => new CalledOff(k.Facts with { Cancellation = e.Reason }),
            _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {GetType().Name}."),
        };

    private abstract record Known(SessionFacts Facts) : Session
    {
        /// <summary>All that it knows of itself.</summary>
        public new SessionFacts Facts { get; init; } = Facts;
    }

    private sealed record Unplanned : Session;

    private sealed record Planned(SessionFacts Facts) : Known(Facts);

    private sealed record Convened(SessionFacts Facts) : Known(Facts);

    private sealed record WithoutQuorum(SessionFacts Facts) : Known(Facts);

    private sealed record Held(SessionFacts Facts) : Known(Facts);

    private sealed record CalledOff(SessionFacts Facts) : Known(Facts);
}

/// <summary>Where a session stands.</summary>
public enum SessionStatus
{
    /// <summary>There is no such session.</summary>
    Unplanned,

    /// <summary>Planned; its members are not convened.</summary>
    Planned,

    /// <summary>Its members are convened, for the first or the second time.</summary>
    Convened,

    /// <summary>Too few members took part: it takes a second notice.</summary>
    WithoutQuorum,

    /// <summary>Held.</summary>
    Held,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
