namespace PspWorkflow.Law;

/// <summary>Which official documents a case gives rise to: read off its events, never stored.</summary>
public static class OfficialDocuments
{
    /// <summary>All of them on a day, in the order in which they became due; drafts and the certificate of the day last.</summary>
    public static IReadOnlyList<OfficialDocument> Of(IReadOnlyList<Event> events, DateOnly day)
    {
        List<OfficialDocument> due = [];
        for (int i = 0; i < events.Count; i++)
        {
            Add(due, events, i);
        }

        return [.. due, .. OfToday(PspCase.Replay(events), events.Count, day)];
    }

    private static void Add(List<OfficialDocument> due, IReadOnlyList<Event> events, int i)
    {
        Event happened = events[i];
        switch (happened)
        {
            case Event.DecisionTaken or Event.EndingDecided { Sense: EndingSense.Ended }:
                Replace(due, d => d.Kind is OfficialDocumentKind.Order && d.SignedOn is null && IsOfSameMatter(d));
                break;
            case Event.DecisionSigned signed:
                Sign(due, signed.SignedOn, IsOfSameMatter);
                break;
            case Event.EndingSigned signed:
                Sign(due, signed.SignedOn, IsOfSameMatter);
                break;
            case Event.DocumentDeposited { Kind: PieceKind.SignedDecision } deposited:
                Update(due, due.FindLastIndex(d => d.IsOrder && !d.IsReplaced), d => d with { SignedCopy = d.SignedCopy ?? deposited.Document });
                break;
        }

        int version = VersionOf(events, i);
        due.AddRange(KindsOf(happened, PspCase.Replay(events.Take(version)).Facts).Select(kind => new OfficialDocument(kind, version, happened.Day)
        {
            SignedOn = kind is OfficialDocumentKind.AppealOrder ? ((Event.AppealGranted)happened).SignedOn : null,
        }));

        // A renewal may be pending while an ending is decided: each has its own order.
        bool IsOfSameMatter(OfficialDocument d) => IsOfEnding(events[(int)d.Version - 1]) == IsOfEnding(happened);
    }

    // The period that a signature opens is part of what is notified; what a granted appeal brings about is part of its order.
    private static int VersionOf(IReadOnlyList<Event> events, int i)
    {
        bool granted = events[i] is Event.AppealGranted or Event.JudgmentRecorded;
        int version = i + 1;
        while (events.ElementAtOrDefault(version) is Event.PeriodOpened || (granted && events.ElementAtOrDefault(version) is { } next && OfficialDocument.IsConsequence(next)))
        {
            version++;
        }

        return version;
    }

    private static bool IsOfEnding(Event happened) => happened is Event.EndingDecided or Event.EndingSigned;

    private static IEnumerable<OfficialDocumentKind> KindsOf(Event happened, CaseFacts? known) =>
        happened switch
        {
            Event.ApplicationSubmitted => [OfficialDocumentKind.Acknowledgement, OfficialDocumentKind.DataProtection],
            Event.RenewalRequested => [OfficialDocumentKind.Acknowledgement],
            Event.PiecesAsked => [OfficialDocumentKind.MissingPieces],
            Event.PieceStepTaken { Kind: PieceStepKind.ConsularLetter } => [OfficialDocumentKind.ConsularLetter],
            Event.DecisionTaken or Event.EndingDecided { Sense: EndingSense.Ended } => [OfficialDocumentKind.Order],
            // A refusal goes to nobody but the person: the foreigners' service has no use for it.
            Event.DecisionSigned when known is { NeedsPermit: true, Current.Made.Sense: DecisionSense.Authorised } =>
                [OfficialDocumentKind.Notification, OfficialDocumentKind.ForeignersTransmission],
            Event.DecisionSigned or Event.EndingSigned => [OfficialDocumentKind.Notification],
            Event.EndingConsidered { Exception: null } => [OfficialDocumentKind.ContradictoryLetter],
            Event.AppealGranted => [OfficialDocumentKind.AppealOrder, OfficialDocumentKind.Notification],
            Event.JudgmentRecorded => [OfficialDocumentKind.JudgmentOrder],
            Event.AidRequested => [OfficialDocumentKind.AidTransmission], // the MSA learns of her from her own request, and not before
            Event.PathEnded { Cause: PathEndCause.Demand } => [OfficialDocumentKind.DemandOrder, .. AfterTheEnd(known!)],
            Event.PathEnded { Cause: PathEndCause.Decision } => AfterTheEnd(known!),
            _ => [],
        };

    // Told once the end counts: from its notification, or from her own demand.
    private static IEnumerable<OfficialDocumentKind> AfterTheEnd(CaseFacts known)
    {
        if (known.Aids.Count > 0)
        {
            yield return OfficialDocumentKind.AidTransmission;
        }

        if (known.NeedsPermit)
        {
            yield return OfficialDocumentKind.ForeignersTransmission;
        }
    }

    private static IEnumerable<OfficialDocument> OfToday(PspCase now, int version, DateOnly day)
    {
        if (now.Facts is not { } known)
        {
            yield break;
        }

        if (known.Appeals.Any(appeal => appeal is { Outcome: null, Kind: not AppealKind.ToCourt }))
        {
            yield return new(OfficialDocumentKind.DraftAppeal, version, day);
        }

        if (now is PspCase.Closed)
        {
            yield break;
        }

        if (known.Current is Request.Advised { Facts.AssociationOpinion: not null })
        {
            yield return new(OfficialDocumentKind.DraftAuthorisation, version, day);
            yield return new(OfficialDocumentKind.DraftRefusal, version, day);
        }

        if (known.EndingOn(day) is EndingStatus.Decision)
        {
            yield return new(OfficialDocumentKind.DraftEnding, version, day);
        }

        if (known.Current.IsPending)
        {
            yield return new(OfficialDocumentKind.PendingCertificate, version, day);
        }
    }

    /// <summary>The last order is signed; if it was before, the date is put right, and what followed from the first one is replaced.</summary>
    private static void Sign(List<OfficialDocument> due, DateOnly signedOn, Func<OfficialDocument, bool> same)
    {
        int order = due.FindLastIndex(d => d.Kind is OfficialDocumentKind.Order && !d.IsReplaced && same(d));
        Replace(due, d => d.Kind > OfficialDocumentKind.Order && same(d) && due.IndexOf(d) > order);
        Update(due, order, d => d with { SignedOn = signedOn });
    }

    private static void Replace(List<OfficialDocument> due, Func<OfficialDocument, bool> which)
    {
        foreach (OfficialDocument old in due.Where(which).ToArray())
        {
            Update(due, due.IndexOf(old), d => d with { IsReplaced = true });
        }
    }

    private static void Update(List<OfficialDocument> due, int place, Func<OfficialDocument, OfficialDocument> change)
    {
        if (place >= 0)
        {
            due[place] = change(due[place]);
        }
    }
}
