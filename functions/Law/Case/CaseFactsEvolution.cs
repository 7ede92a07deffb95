namespace PspWorkflow.Law;

/// <summary>What one more event changes in the facts of a case.</summary>
internal static class CaseFactsEvolution
{
    public static CaseFacts Evolve(this CaseFacts facts, Event happened) =>
        facts.Changed(happened).Examined(happened);

    private static CaseFacts Changed(this CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.DocumentDeposited e => facts.Receive(e),
            Event.PeriodOpened e => facts with { Path = facts.Path.With(new Period(e.Number, e.Start, e.End, e.SignedOn)) },
            Event.PermitRecorded e => facts.Answered(e).Hold(new Permit(e.Kind, e.From, e.Until, e.Day)),
            Event.FileDeclaredComplete e => facts.Replace(facts.Current, e) with { NeedsPermit = e.NeedsPermit ?? facts.NeedsPermit },
            Event.ReportGiven e => facts with { Reports = [.. facts.Reports, new Report(e.Text, e.Kind, e.WrittenOn)] },
            Event.AlertRaised e => facts with { Raised = [.. facts.Raised, new Alert(e.Kind, e.Track, e.DueOn, e.Period)] },
            Event.AlertWithheld e => facts with { Raised = [.. facts.Raised, new Alert(e.Kind, e.Track, e.DueOn, e.Period)] },
            Event.RenewalRequested e => facts with
            {
                Requests = [.. facts.Requests, new Request.Filed(new RequestFacts(RequestKind.Renewal, e.Day))],
            },
            Event.PiecesAsked e => facts.Replace(facts.Current, e).Extra(e),
            Event.PieceAccepted e => facts.Piece(e.Piece, e),
            Event.PieceCorrectionAsked e => facts.Piece(e.Piece, e),
            Event.PieceStepTaken e => facts.Piece(e.Piece, e),
            Event.PieceDeclaredUnobtainable e => facts.Piece(e.Piece, e),
            Event.PermitRequested or Event.PermitRefused or Event.PermitWithdrawn => facts.OnTrack(happened),
            Event.AidRequested or Event.AidOpened or Event.AidRefused or Event.AidEnded => facts.OnTrack(happened),
            Event.RuleSetChanged e => facts.Under(e.RuleSet),
            Event.DecisionNotified => facts.Replace(facts.ToNotify(), happened),
            Event.DecisionRectified => RectificationEvolution.Evolve(facts, happened)!,
            _ => RetractionEvolution.Evolve(facts, happened) ?? AccompanimentEvolution.Evolve(facts, happened) ?? CaseEndsEvolution.Evolve(facts, happened) ?? facts.Replace(facts.Current, happened),
        };

    private static CaseFacts Examined(this CaseFacts facts, Event happened) =>
        happened is Event.PiecesAsked or Event.FileDeclaredComplete or Event.PlacedOnAgenda or Event.CommissionOpinionGiven
        && !facts.ExaminedBy.Contains(happened.By)
            ? facts with { ExaminedBy = [.. facts.ExaminedBy, happened.By] }
            : facts;

    /// <summary>The oldest request whose signed decision is not notified, or else the last request.</summary>
    public static Request ToNotify(this CaseFacts facts) => facts.Requests.FirstOrDefault(r => r is Request.Signed) ?? facts.Current;

    // Two documents of one kind never start on one day: the later record corrects the earlier. And whoever holds one needs one.
    private static CaseFacts Hold(this CaseFacts facts, Permit permit) =>
        facts with
        {
            NeedsPermit = true,
            Permits = [.. facts.Permits.Where(p => p.Kind != permit.Kind || p.From != permit.From), permit],
        };

    // What was opened stays as it was opened: the new rules reach the next period.
    private static CaseFacts Under(this CaseFacts facts, string ruleSet)
    {
        RuleSet rules = facts.Book.Find(ruleSet) ?? throw new InvalidOperationException($"No release knows the rule set {ruleSet}.");
        return facts with
        {
            Rules = rules,
            Path = Under(facts.Path, rules),
            Ended = facts.Ended is { } end ? end with { Before = Under(end.Before, rules) } : null, // an end that is undone gives back a path under the new rules
        };
    }

    private static PathSoFar Under(PathSoFar path, RuleSet rules) => path with { Rules = rules.Path, OpenedBefore = path.Periods.Count };

    private static CaseFacts Receive(this CaseFacts facts, Event.DocumentDeposited e) =>
        facts.Piece(e.Kind, e) with
        {
            Documents = [.. facts.Documents, new DepositedDocument(e.Document, e.Kind, e.Length, e.Sha256, e.Name, e.Day)],
            Requests = [.. facts.Requests.SkipLast(1), facts.Current.Receive(e.Kind, e.Day)],
        };

    private static CaseFacts Replace(this CaseFacts facts, Request old, Event happened) =>
        facts with { Requests = [.. facts.Requests.Select(r => ReferenceEquals(r, old) ? r.Evolve(happened) : r)] };
}
