using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Play;

/// <summary>Decisions, documents, renewals and the end.</summary>
internal sealed partial record Plot
{
    private static Decider Decider => new(Cast.Prefect.Id, Cast.Prefect.Capacity, Cast.Prefect.Delegation);

    /// <summary>The prefect authorises; not signed yet.</summary>
    public IEnumerable<Scene> Authorisation(int from = 0) =>
    [
        Act(from + 36, "Le secrétaire général décide pour le préfet : autorisé.", Cast.Prefect, draft => new Act.Authorise(draft.By, draft.At, Decider)),
    ];

    /// <summary>The prefect refuses, with reasons in law and in fact.</summary>
    public IEnumerable<Scene> Refusal(int from = 0) =>
    [
        Act(from + 36, "Le secrétaire général décide pour le préfet : refusé, avec ses motifs.", Cast.Prefect, draft => new Act.Refuse(
            draft.By, draft.At, Decider, [LegalGround.PathNotDefined], draft.Seal(Text("Les actions prévues ne sont pas décrites.")))),
    ];

    /// <summary>The signed copy comes back.</summary>
    public IEnumerable<Scene> Signature(int from = 0) =>
    [
        Act(from + SignedAfter, "La décision signée revient : elle existe à cette date.", Cast.Secretary, draft => new Act.Sign(draft.By, draft.At, draft.Day)),
    ];

    /// <summary>The person gets the decision.</summary>
    public IEnumerable<Scene> Notification(int from = 0) =>
    [
        Act(from + 42, "La décision est remise à la personne, avec les voies et délais de recours.", Cast.Secretary, draft =>
            new Act.Notify(draft.By, draft.At, draft.Day, NotificationMeans.HandOverByAssociation, StatesRemedies: true)),
    ];

    /// <summary>The foreigners' service issues a document of six months.</summary>
    public IEnumerable<Scene> Permit(int from = 0) =>
    [
        Act(from + 60, "Le service des étrangers de la préfecture délivre le document de séjour.", Cast.Foreigners, draft =>
            new Act.RecordPermit(draft.By, draft.At, PermitKind.Aps, draft.Day, draft.Day.AddMonths(6).AddDays(-1), draft.Seal(Text("APS-0000")))),
    ];

    /// <summary>The whole entry, to the notified authorisation.</summary>
    public IEnumerable<Scene> Entry() =>
        [.. Application(), .. Completeness(), .. Agenda(), .. Opinions(), .. Authorisation(), .. Signature(), .. Notification()];

    /// <summary>Report and request for the period after <paramref name="period"/>, sixty days before its end.</summary>
    public IEnumerable<Scene> Request(int period)
    {
        int day = RequestedOn(period);
        yield return Act(day - 1, "L’association remet un bilan.", Referent, draft =>
            new Act.GiveReport(draft.By, draft.At, ReportKind.HalfWay, draft.Day, draft.Seal(Text("Formation commencée, logement stable."))));
        yield return new(Submitted.AddDays(day), "L’association demande le renouvellement.", player => player.RequestRenewalAsync(this, $"{Name}/renewal-{period}"));
    }

    /// <summary>Days from the application to the request for renewal of a period.</summary>
    public int RequestedOn(int period) => EndOf(period).DayNumber - Submitted.DayNumber - 60;

    /// <summary>The day after the last day of a period.</summary>
    public DateOnly EndOf(int period) => Signed.AddMonths(6 * period);

    /// <summary>A renewal from request to notification, and the document that follows.</summary>
    public IEnumerable<Scene> Renewal(int period)
    {
        int from = RequestedOn(period);
        return
        [
            .. Request(period), .. Completeness(from), .. Agenda(from), .. Opinions(from), .. Authorisation(from), .. Signature(from), .. Notification(from),
            .. NeedsPermit ? Permit(from) : [],
        ];
    }

    /// <summary>All of it, from the application to the recorded end of the 24th month.</summary>
    public IEnumerable<Scene> Whole() => [.. Entry(), .. Permit(), .. Enumerable.Range(1, 3).SelectMany(Renewal), .. End()];

    /// <summary>A named person records that the legal maximum is reached.</summary>
    public IEnumerable<Scene> End() =>
    [
        Act(EndOf(4).DayNumber - Submitted.DayNumber + 2, "Le secrétariat constate la fin : la durée maximale est atteinte.", Cast.Secretary, draft =>
            new Act.Close(draft.By, draft.At, ClosingCause.Maximum, EndOf(4))),
    ];
}
