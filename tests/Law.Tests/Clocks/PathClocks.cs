using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>How long the path and the residence document last.</summary>
internal static class PathClocks
{
    public static IReadOnlyList<Clock> All { get; } =
    [
        new("Durée d’une période", "date de la décision signée (première période) ; fin de la période précédente", "period.months",
            t => t.Running(t.From).On(t.Today).Summary.Right is not RightStatus.Open),
        new("Durée maximale du parcours", "premier jour de la première période ; prolongations légales en sus", "period.ceilingMonths", MaximumReached),
        new("Durée minimale de la première autorisation de séjour", "premier jour du document", "permit.minimumMonths",
            t => t.Running(t.From) is var s && s.Try(s.Permit(t.From, t.Today)) is null),
        new("Silence sur la demande de document de séjour : refus implicite", "remise du récépissé, jours de correction en sus", "permit.implicitRefusalMonths", Silent),
        new("Fin de l’AFIS après la fin anticipée du parcours", "premier du mois du dernier jour du parcours", "aid.endsAfterMonths",
            t => Left(t) is { Summary.EarlyEnd.AidEndsOn: var on } && t.Today >= on),
        new("Fin de l’AFIS par décision : fin du mois", "notification de la décision", "aid.endOfMonth", AidOver)
        {
            Fixed = ("fin du mois en cours", "CASF, art. R121-12-13-2", Certainty.Excerpt),
        },
    ];

    private static bool MaximumReached(Trial t)
    {
        Story story = t.Running(t.From).On(t.From.AddMonths(2));
        story.Do(story.Report("late")).On(t.Today);
        return story.Try(story.Renewal("late"))?.Code == Refusals.MaximumReached.Code;
    }

    private static bool Silent(Trial t)
    {
        Story story = t.Running(t.From);
        return story.Do(story.PermitRequest()).On(t.Today).Summary.Permit.Status is PermitStatus.ImplicitlyRefused;
    }

    private static Story Left(Trial t)
    {
        Story story = t.Running(t.From.AddDays(-30)).On(t.From);
        return story.Do(story.DemandToLeave()).On(t.Today);
    }

    private static bool AidOver(Trial t)
    {
        Story story = t.Running(t.From.AddDays(-30)).On(t.From);
        story.Do(story.Permit(t.From.AddDays(-20), t.From.AddDays(500))).Do(story.AidRequest()).Do(story.AidGrant()).Do(story.AidEnd());
        return story.On(t.Today).Summary.Aid.Status is AidStatus.Ended;
    }
}
