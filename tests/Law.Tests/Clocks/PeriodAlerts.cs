using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>Alerts on the end of a period and on the two other tracks.</summary>
internal static class PeriodAlerts
{
    public static IReadOnlyList<Clock> All { get; } =
    [
        .. Enumerable.Range(0, 4).Select(place =>
            new Clock("Alerte : renouvellement à demander", "compté à rebours du dernier jour de la période", "alert.beforeEndDays",
                t => t.Rang(t.Running(t.From), AlertKind.RenewalToRequest, place + 1)) { Place = place }),
        .. Enumerable.Range(0, 3).Select(place =>
            new Clock("Alerte : aucune séance programmée avant la fin de la période", "compté à rebours du dernier jour de la période", "alert.noSessionDays",
                t => t.Rang(t.Running(t.From), AlertKind.NoSessionPlanned, place + 1)) { Place = place }),
        new("Alerte : période échue, fin à constater", "dernier jour de la période : le lendemain", "alert.afterEnd", t => t.Rang(t.Running(t.From), AlertKind.ClosingAwaited))
        {
            Fixed = ("1 jour", "choix du produit", Certainty.Own),
        },
        new("Alerte : période échue, fin à constater, à nouveau", "lendemain de la période", "alert.afterEndDays", t => t.Rang(t.Running(t.From), AlertKind.ClosingAwaited, 2)),
        new("Alerte : document de séjour attendu, puis à nouveau", "premier jour du parcours, ou lendemain du document échu", "alert.permitAwaitedDays",
            t => t.Rang(t.Running(t.From), AlertKind.PermitAwaited, track: Track.Permit)),
        .. Enumerable.Range(0, 3).Select(place =>
            new Clock("Alerte : document de séjour bientôt échu", "compté à rebours du dernier jour du document", "alert.permitExpiresDays", t => Expires(t, place + 1)) { Place = place }),
        new("Alerte : l’AFIS peut être demandée", "premier jour couvert par la période et par le document de séjour", "alert.aid", Aid)
        {
            Fixed = ("le jour même", "choix du produit", Certainty.Own),
        },
    ];

    // The document ends on the day from which the clock runs, backwards.
    private static bool Expires(Trial t, int times)
    {
        Story story = t.Running(t.From.AddDays(-200));
        story.Do(story.Permit(t.From.AddDays(-200), t.From, PermitKind.PrivateLifeCard));
        return t.Rang(story, AlertKind.PermitExpires, times, Track.Permit);
    }

    private static bool Aid(Trial t)
    {
        Story story = t.Running(t.From.AddDays(-20));
        story.Do(story.Permit(t.From, t.From.AddDays(500)));
        return t.Rang(story, AlertKind.AidCanBeRequested, track: Track.Aid);
    }
}
