using System.Globalization;
using System.Text;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>On which day each reminder climbs, in each rule set.</summary>
internal static class LadderTable
{
    private sealed record Wait(string Name, string From, Func<AlertRules, int> Step)
    {
        /// <summary>First day, when it is not a whole step after the beginning.</summary>
        public int? First { get; init; }

        /// <summary>Whether a right or a document has lapsed.</summary>
        public bool Lapsed { get; init; }
    }

    private static readonly Wait[] Waits =
    [
        new("demande à examiner", "dépôt", a => a.Examination),
        new("pièces demandées", "dernier jour pour les produire", a => a.Examination) { First = 1 },
        new("séance à fixer", "dossier complet", a => a.Session),
        new("avis à rendre", "séance", a => a.Opinion),
        new("décision à prendre", "second avis", a => a.Decision),
        new("signature", "décision prise", a => a.Signature),
        new("notification", "décision signée", a => a.Notification),
        new("document de séjour à délivrer", "premier jour du parcours", a => a.PermitAwaited),
        new("document de séjour échu", "dernier jour du document", a => a.PermitAwaited) { First = 1, Lapsed = true },
        new("période échue", "dernier jour de la période", a => a.AfterEnd) { First = 1, Lapsed = true },
    ];

    public static void Write(StringBuilder page)
    {
        page.Append("\n### Échelle des relances\n\nLe rappel, puis le constat du retard, vont à qui doit agir ; la relance suivante va aussi aux délégataires de la préfecture, la dernière aussi à son chef. ");
        page.Append("Ce qui n’est pas fait est relancé jusqu’à ce qu’il le soit : les jours sont ceux de la première relance de chaque degré. ");
        page.Append("Avant une échéance rien n’est en retard : le dernier rappel va aussi aux délégataires. Après une panne, seule la dernière relance due part.\n");
        foreach (RuleSet rules in RuleBook.Released.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{rules.Title} :\n\n| Attente | Jours comptés depuis | Rappel | Retard | Délégataires | Chef |\n|---|---|---|---|---|---|\n");
            foreach (Wait wait in Waits)
            {
                LadderRules ladder = wait.Lapsed ? rules.Alerts.Lapsed : rules.Alerts.Waiting;
                string days = string.Join(" | ", new[] { 1, ladder.OverdueAt, ladder.DelegateAt, ladder.HeadAt }.Select(number => Day(wait, rules.Alerts, number)));
                page.Append(CultureInfo.InvariantCulture, $"| {wait.Name} | {wait.From} | {days} |\n");
            }
        }
    }

    private static string Day(Wait wait, AlertRules rules, int number)
    {
        int day = (wait.First ?? wait.Step(rules)) + ((number - 1) * wait.Step(rules));
        return day == 1 ? "1er jour" : string.Create(CultureInfo.InvariantCulture, $"{day}e jour");
    }
}
