using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>From which reminder on others than who has to act are told.</summary>
internal static class LadderClocks
{
    private const string Unit = "rappels";

    public static IReadOnlyList<Clock> All { get; } =
    [
        new("Rappel sans effet : retard", "premier rappel (exemple : signature attendue)", "ladder.overdueAt", t => Waiting(t, Rung.Overdue)) { Unit = Unit },
        new("Rappel sans effet : porté aux délégataires", "premier rappel (exemple : signature attendue)", "ladder.delegateAt", t => Waiting(t, Rung.Delegate)) { Unit = Unit },
        new("Rappel sans effet : porté au chef de la préfecture", "premier rappel (exemple : signature attendue)", "ladder.headAt", t => Waiting(t, Rung.Head)) { Unit = Unit },
        new("Droits ou document échus : retard", "lendemain du dernier jour", "ladder.lapsedOverdue", t => Lapsed(t, Rung.Overdue))
        {
            Fixed = ("dès le premier rappel", "choix du produit", Certainty.Own),
        },
        new("Droits ou document échus : porté aux délégataires", "lendemain du dernier jour", "ladder.lapsedDelegateAt", t => Lapsed(t, Rung.Delegate)) { Unit = Unit },
        new("Droits ou document échus : porté au chef de la préfecture", "lendemain du dernier jour", "ladder.lapsedHeadAt", t => Lapsed(t, Rung.Head)) { Unit = Unit },
        new("Dernier rappel avant une échéance : porté aux délégataires", "compté à rebours de l’échéance", "ladder.lastWarning",
            t => t.Climbed(t.Running(t.From), AlertKind.RenewalToRequest, Rung.Delegate))
        {
            Fixed = ("le dernier rappel", "choix du produit", Certainty.Own),
        },
    ];

    private static bool Waiting(Trial t, Rung rung)
    {
        Story story = t.OnAgenda(t.From).Advise();
        return t.Climbed(story.Do(story.Authorisation()), AlertKind.SignatureAwaited, rung);
    }

    private static bool Lapsed(Trial t, Rung rung) => t.Climbed(t.Running(t.From), AlertKind.ClosingAwaited, rung);
}
