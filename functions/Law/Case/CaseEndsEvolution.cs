namespace PspWorkflow.Law;

/// <summary>What one more event of an end changes in the facts of a case.</summary>
internal static class CaseEndsEvolution
{
    /// <returns>The facts, or null when the event is no affair of an end.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.PathEnded e => facts with
            {
                Ended = new PathEnd(e.Cause, e.LastDay, facts.Path),
                Path = facts.Path.EndingOn(e.LastDay),
            },
            Event.RequestBecameMoot when facts.Ended is { FallenAway: null } end => facts with
            {
                Ended = end with { FallenAway = facts.Current },
                Requests = [.. facts.Requests.SkipLast(1), facts.Current.Evolve(happened)],
            },
            Event.AppealLodged e => facts with
            {
                Appeals = [.. facts.Appeals, new Appeal(e.Kind, e.Against, e.NotifiedOn, e.LodgedOn, facts.Rules.Ends.SilenceMonths)],
            },
            Event.AppealSettled e => facts.Settle(e.Kind, e.Outcome, e.On),
            Event.AppealGranted e => facts.Settle(e.Kind, AppealOutcome.Granted, e.SignedOn),
            Event.JudgmentRecorded e => facts.Settle(AppealKind.ToCourt, AppealOutcome.Granted, e.ReadOn),
            Event.PathRestored => facts with { Path = facts.Ended!.Before, Ended = null, Ending = null },
            Event.PeriodExtended e => facts with
            {
                Path = facts.Path.Extended(new PeriodExtension(e.Text, e.Months)),
                Aids = [.. facts.Aids.Select(a => a.Period == e.Number && a.Until == facts.Path.Last!.LastDay ? a with { Until = e.End.AddDays(-1) } : a)],
            },
            Event.DeathRecorded => facts,
            Event.TransferProposed e => facts with { Transfer = new Transfer(e.To, e.AgreedOn) },
            Event.TransferAccepted e => facts with
            {
                Department = e.Department,
                Association = e.Association,
                Approval = e.Approval,
                Transfer = null,
                TakenOverOn = e.On,
                Referent = null,
                HandOver = null,
                Contact = facts.Contact.WithoutAddress(),
            },
            Event.EndingConsidered e => facts with
            {
                Ending = new EndingProcedure(facts.Path.Periods.Count, e.InformedOn, e.Grounds, e.Deadline)
                {
                    Exception = e.Exception,
                    ObservationsUntil = e.Deadline is { } given ? Deadlines.Observations(given, facts.Rules, facts.Department).Day : null,
                },
            },
            Event.EndingDecided { Sense: EndingSense.Maintained } => facts with { Ending = null },
            _ => facts.Ending is { } ending && Evolve(ending, happened) is { } next ? facts with { Ending = next } : null,
        };

    private static CaseFacts Settle(this CaseFacts facts, AppealKind kind, AppealOutcome outcome, DateOnly on)
    {
        Appeal open = facts.OpenAppeal(kind)!;
        return facts with
        {
            Appeals = [.. facts.Appeals.Select(a => ReferenceEquals(a, open) ? a with { Outcome = outcome, SettledOn = on } : a)],
        };
    }

    private static EndingProcedure? Evolve(EndingProcedure ending, Event happened) =>
        happened switch
        {
            Event.ObservationsRecorded { Kind: ObservationKind.HearingAsked } => ending with { HearingDue = true },
            Event.ObservationsRecorded e => ending with
            {
                AnsweredOn = e.Kind is ObservationKind.Waived ? ending.AnsweredOn ?? e.Day : ending.AnsweredOn, // a first letter may be followed by another
                HearingDue = ending.HearingDue && e.Kind is ObservationKind.Written,
            },
            Event.EndingOpinionGiven { Giver: OpinionGiver.Association } e => ending with { AssociationOpinion = e.Sense },
            Event.EndingOpinionGiven e => ending with { CommissionOpinion = e.Sense is OpinionSense.Adjourned ? null : e.Sense },
            Event.EndingDecided e => ending with { Decision = new EndingDecision(e.Day, e.Decider, e.Grounds, e.Facts!.Value) },
            Event.EndingSigned e => ending with { Decision = ending.Decision! with { SignedOn = e.SignedOn } },
            Event.EndingNotified e => ending with { Decision = ending.Decision! with { NotifiedOn = e.NotifiedOn, StatesRemedies = e.StatesRemedies } },
            _ => null,
        };
}
