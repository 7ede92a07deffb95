using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local.Sight;

/// <summary>The work in trouble as people read it, and what to do about it.</summary>
internal static class TroubleText
{
    private const string SetAside = "Mis de côté : des processus sont morts pendant ce travail, il ne s’exécute plus.";

    private const string Release = "  Que faire : corriger le code, arrêter l’application, « engine release <instance> », redémarrer.";

    private const string Tried = "Réessayé : un processus est mort pendant ce travail, ou son résultat ne s’écrit pas.";

    private const string Wait = "  Que faire : rien si cela cesse ; sinon, chercher la cause dans le journal. Cinq morts de suite le mettent de côté.";

    private static readonly string[] Headings = ["Travail", "Fonction", "Instance", "Morts", "Essais manqués", "Depuis", "Dernière erreur"];

    public static IEnumerable<string> Of(IReadOnlyList<TroubleSight> troubles) => troubles.Count == 0
        ? ["Aucun travail en difficulté."]
        :
        [
            "Travail en difficulté (« Depuis » : horloge de la machine, heure de Paris).",
            .. Part(SetAside, [.. troubles.Where(work => work.SetAsideAt is not null)], Release),
            .. Part(Tried, [.. troubles.Where(work => work.SetAsideAt is null)], Wait),
        ];

    public static string KindOf(TroubleSight work) => work.IsActivity ? "activité" : "orchestration";

    private static IEnumerable<string> Part(string title, IReadOnlyList<TroubleSight> troubles, string what) => troubles.Count == 0
        ? []
        : [title, .. Columns.Align([Headings, .. troubles.Select(Row)]), what];

    private static string[] Row(TroubleSight work) =>
    [
        KindOf(work),
        work.Name,
        work.Instance,
        Words.Number(work.Deaths),
        Words.Number(work.Failures),
        Words.Instant(work.Since),
        Words.OrNone(work.LastError),
    ];
}
