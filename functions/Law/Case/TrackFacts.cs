namespace PspWorkflow.Law;

/// <summary>What an event of the two other tracks changes in the facts of a case.</summary>
internal static class TrackFacts
{
    /// <summary>The request for a document that nobody has answered, or null.</summary>
    public static PermitRequest? PendingPermit(this CaseFacts facts) => facts.PermitRequests.LastOrDefault(r => r.Answer is null);

    /// <summary>The request for AFIS that nobody has decided, or null.</summary>
    public static AidLine? PendingAid(this CaseFacts facts) => facts.Aids.LastOrDefault(a => a.IsPending);

    public static CaseFacts OnTrack(this CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.PermitRequested e => facts with
            {
                NeedsPermit = true,
                PermitRequests = [.. facts.PermitRequests.Where(r => r.RequestedOn != e.RequestedOn), new PermitRequest(e.RequestedOn, e.ReceiptOn)],
            },
            Event.PermitRefused e => facts.Answered(PermitAnswer.Refused, e.NotifiedOn),
            Event.PermitWithdrawn e => facts with { Permits = [.. facts.Permits.Select(p => Cut(p, e.NotifiedOn))] },
            Event.AidRequested e => facts with { Aids = [.. facts.Aids, new AidLine(e.Period, e.RequestedOn)] },
            Event.AidOpened e => facts.Aid(facts.PendingAid()!, a => a with { From = e.From, Until = e.Until }),
            Event.AidRefused e => facts.Aid(facts.PendingAid()!, a => a with { Grounds = e.Grounds }),
            Event.AidEnded e => facts.Aid(facts.Aids.Last(a => a.Covers(e.NotifiedOn)), a => a with { EndedOn = e.DecidedOn, Until = e.Until }),
            _ => facts,
        };

    /// <summary>A document answers the request that waits; neither a receipt does, nor the correction of a document held before.</summary>
    public static CaseFacts Answered(this CaseFacts facts, Event.PermitRecorded e) =>
        e.Kind is PermitKind.RenewalReceipt || facts.Permits.Any(p => p.Kind == e.Kind && p.From == e.From) ? facts : facts.Answered(PermitAnswer.Issued, e.Day);

    // One that silence refused waits no more once a later one is answered.
    private static CaseFacts Answered(this CaseFacts facts, PermitAnswer answer, DateOnly on) =>
        facts with { PermitRequests = [.. facts.PermitRequests.Select(r => r.Answer is null ? r with { Answer = answer, AnsweredOn = on } : r)] };

    private static CaseFacts Aid(this CaseFacts facts, AidLine line, Func<AidLine, AidLine> change) =>
        facts with { Aids = [.. facts.Aids.Select(a => ReferenceEquals(a, line) ? change(a) : a)] };

    private static Permit Cut(Permit permit, DateOnly on) =>
        permit.From <= on && permit.Until >= on ? permit with { Until = on, WithdrawnOn = on } : permit;
}
