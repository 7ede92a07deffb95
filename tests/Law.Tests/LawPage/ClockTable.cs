using System.Globalization;
using System.Text;
using System.Text.Json;
using PspWorkflow.Law.Tests.Clocks;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>Every clock in every rule set, then every parameter with its note.</summary>
internal static class ClockTable
{
    public static void Write(StringBuilder page)
    {
        string heads = string.Join(" | ", RuleBook.Released.All.Select(rules => rules.Title));
        page.Append("## 2. Délais et alertes\n\nToutes les dates sont des jours légaux, heure de Paris. Une durée en mois va de quantième à quantième ; ");
        page.Append("un quantième absent est ramené au dernier jour du mois. Les périodes comptent en une seule addition depuis le premier jour du parcours.\n");
        page.Append("Ce qui finit un samedi, un dimanche ou un jour férié est reporté au jour ouvré suivant, pour les délais que nomme `deadline.movesToWorkingDay` ; ");
        page.Append("aucun silence n’est reporté.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| Délai | Point de départ | {heads} | Texte | Certitude | Paramètre |\n|---|---|{string.Concat(RuleBook.Released.All.Select(_ => "---|"))}---|---|---|\n");
        foreach (Clock clock in Clock.All)
        {
            string lengths = string.Join(" | ", RuleBook.Released.All.Select(rules => clock.Fixed?.Length ?? Length(clock, Of(clock, rules))));
            page.Append(CultureInfo.InvariantCulture, $"| {clock.Name} | {clock.From} | {lengths} | {Source(clock)} | {Certain(clock)} | {(clock.Fixed is null ? $"`{clock.Parameter}`" : "fixé par le code")} |\n");
        }

        LadderTable.Write(page);
        WriteOthers(page);
    }

    private static void WriteOthers(StringBuilder page)
    {
        page.Append("\n## 3. Paramètres et notes\n\nLes notes sont en anglais, telles qu’elles figurent dans les jeux de règles.\n");
        foreach (RuleSet rules in RuleBook.Released.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {rules.Title} (`{rules.Id}`)\n\n| Paramètre | Valeur | Texte | Certitude | Note |\n|---|---|---|---|---|\n");
            foreach (Parameter p in rules.Parameters)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{p.Name}` | {p.Value} | {InFrench(p.Source)} | {French.Of(p.Certainty)} | {p.Note} |\n");
            }
        }
    }

    private static Parameter Of(Clock clock, RuleSet rules) => rules.Parameters.Single(p => p.Name == clock.Parameter);

    // Longest first, as the law reads a list.
    private static string Length(Clock clock, Parameter p)
    {
        JsonElement value = JsonDocument.Parse(p.Value).RootElement;
        int length = clock.Place is { } place ? value.EnumerateArray().Select(e => e.GetInt32()).OrderDescending().ElementAt(place) : value.GetInt32();
        string unit = clock.Unit ?? Clock.UnitOf(p.Name)!;
        return $"{length} {(length == 1 ? unit.Replace("jours", "jour", StringComparison.Ordinal) : unit)}";
    }

    private static string Source(Clock clock) =>
        clock.Fixed?.Source ?? string.Join(" / ", RuleBook.Released.All.Select(rules => InFrench(Of(clock, rules).Source)).Distinct());

    private static string Certain(Clock clock) =>
        clock.Fixed is { } f ? French.Of(f.Certainty) : string.Join(" / ", RuleBook.Released.All.Select(rules => French.Of(Of(clock, rules).Certainty)).Distinct());

    private static string InFrench(string source) =>
        source switch
        {
            "own choice" => "choix du produit",
            "none found" => "aucun texte trouvé",
            "practice of a department (2018)" => "pratique d’un département (2018)",
            "recommendations of associations, phase III" => "recommandations d’associations, phase III",
            _ => source.Replace(" and ", " et ", StringComparison.Ordinal).Replace(" to ", " à ", StringComparison.Ordinal),
        };
}
