using System.Diagnostics;

namespace PspWorkflow.Law;

/// <summary>One case: a person's path out of prostitution, from the application to the closing. A closed union of states.</summary>
/// <remarks>
/// <para>Source: CASF, art. L121-9, II.</para>
/// <para>Overdue and lapsed are no states: they follow from the dates. See <see cref="At"/>.</para>
/// </remarks>
public abstract partial record PspCase
{
    private PspCase()
    {
    }

    /// <summary>Before the first event of its stream.</summary>
    public static PspCase New { get; } = Under(RuleBook.Released);

    /// <summary>Before the first event, with the rule sets of another book.</summary>
    public static PspCase Under(RuleBook book) => new NotFiled(book);

    /// <summary>All that the case knows of itself; null before the application is filed.</summary>
    public CaseFacts? Facts =>
        this switch
        {
            Applying a => a.Known,
            Running r => r.Known,
            Closed c => c.Known,
            _ => null,
        };

    /// <summary>Its state after all its events.</summary>
    public static PspCase Replay(IEnumerable<Event> events) => events.Aggregate(New, (state, e) => state.Evolve(e));

    /// <summary>Its state after one more event; throws on one that <see cref="Decide(Act)"/> never gives there.</summary>
    public PspCase Evolve(Event happened) =>
        (this, happened) switch
        {
            (NotFiled n, Event.ApplicationSubmitted e) => new Applying(CaseFacts.From(e, n.Book)),
            (Applying or Running, Event.CaseClosed e) => new Closed(Facts!, e.Cause, e.On),
            (Closed c, Event.CaseReopened) => c.Known.Path.Last is null ? new Applying(c.Known) : new Running(c.Known),
            (Closed c, Event.AppealLodged or Event.AppealSettled or Event.AppealGranted or Event.JudgmentRecorded or Event.AlertRaised) =>
                c with { Known = c.Known.Evolve(happened) },
            (Closed c, Event.DecisionRectified e) => Rectify(c, e),
            (Closed c, Event.RecordRetracted or Event.PeriodExtended) => c with { Known = c.Known.Evolve(happened) },
            (Closed c, Event.DocumentDeposited or Event.ReportGiven) => c with { Known = c.Known.Evolve(happened) },
            (Applying a, Event.PeriodOpened) => new Running(a.Known.Evolve(happened)),
            (Applying a, _) => new Applying(a.Known.Evolve(happened)),
            (Running r, _) => new Running(r.Known.Evolve(happened)),
            _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {GetType().Name}."),
        };

    /// <summary>No application yet.</summary>
    public sealed record NotFiled(RuleBook Book) : PspCase;

    /// <summary>The request for engagement is in progress.</summary>
    public sealed record Applying(CaseFacts Known) : PspCase;

    /// <summary>A signed authorisation opened the path; renewals run here.</summary>
    public sealed record Running(CaseFacts Known) : PspCase;

    /// <summary>Closed by a named person: only an appeal that is granted, the retraction of what was recorded in error, or a text that reaches back opens it again. Documents and the last report still come.</summary>
    public sealed record Closed(CaseFacts Known, ClosingCause Cause, DateOnly On) : PspCase
    {
        /// <summary>Whether what closed it may be appealed.</summary>
        internal bool CanBeAppealed => Cause is not (ClosingCause.Death or ClosingCause.Withdrawn or ClosingCause.EndedOnDemand);
    }
}
