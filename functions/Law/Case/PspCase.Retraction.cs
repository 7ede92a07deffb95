namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>What stands last and may be taken back as recorded in error, or null.</summary>
    private RetractableRecord? Retractable =>
        this switch
        {
            Closed { Cause: ClosingCause.Death } => RetractableRecord.Death,
            Closed { Cause: ClosingCause.Withdrawn } => RetractableRecord.Withdrawal,
            Closed { Cause: ClosingCause.EndedOnDemand } => RetractableRecord.EndOnDemand,
            Running { Known.Ended: { Cause: PathEndCause.Demand } } => RetractableRecord.EndOnDemand,
            Running { Known: { Ended: null, Current: Request.Dropped { Before: not null } } } => RetractableRecord.Withdrawal,
            _ => null,
        };

    /// <summary>The outcome of a retraction, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnRetraction(Act act) =>
        act switch
        {
            not Act.Retract => null,
            Act.Retract a when a.Record != Retractable => Refusals.NothingToRetract,
            Act.Retract { ByAssociation: false, Record: not RetractableRecord.Death } => Refusals.RetractionByTheAssociation,
            Act.Retract { Reason: { } reason } a => this is Closed
                ? new Event[] { new Event.RecordRetracted(a.By, a.At, a.Record, reason), new Event.CaseReopened(a.By, a.At) }
                : new Event.RecordRetracted(a.By, a.At, a.Record, reason),
            _ => Refusals.RetractionWithoutReason,
        };
}

/// <summary>What a retraction changes in the facts of a case.</summary>
internal static class RetractionEvolution
{
    /// <returns>The facts, or null when the event is about something else.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.RecordRetracted { Record: RetractableRecord.Withdrawal } when facts.Current is Request.Dropped { Before: { } was } => facts.Resume(was),
            Event.RecordRetracted { Record: RetractableRecord.EndOnDemand } when facts.Ended is { } end =>
                (end.FallenAway is { } was ? facts.Resume(was) : facts) with { Path = end.Before, Ended = null },
            Event.RecordRetracted => facts,
            _ => null,
        };

    private static CaseFacts Resume(this CaseFacts facts, Request was) => facts with { Requests = [.. facts.Requests.SkipLast(1), was] };
}
