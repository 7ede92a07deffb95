using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>What the comparison says around its figures.</summary>
internal static class ComparisonWords
{
    /// <summary>The parameters in which two rule sets may differ, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rules = new Dictionary<string, string>
    {
        ["period.months"] = "durée d’une période, en mois",
        ["period.maximumRenewals"] = "renouvellements possibles",
        ["period.ceilingMonths"] = "durée totale, en mois",
        ["permit.minimumMonths"] = "durée du document de séjour, en mois",
        ["association.yearlyFunding"] = "financement de l’association par PSP et par an, en euros",
    };

    /// <summary>What a real case keeps under another rule set, and what it does not.</summary>
    public static readonly IReadOnlyList<string> CarriedOver =
    [
        "Repris de chaque dossier : le jour de la demande, les délais de chaque étape, les avis, le sens des décisions, le besoin d’un document de séjour, le jour d’un départ avant le terme.",
        "Changé par le jeu de règles : la durée et le nombre des périodes, donc le jour des renouvellements, et la durée du document de séjour (la plus courte que la règle permet).",
        "Le renouvellement au douzième mois reprend les délais et le sens de celui qui a eu lieu au douzième mois, à défaut au mois le plus proche ; ce qui n’a pas encore eu lieu n’est pas inventé.",
        "Sans enfant pour le montant de l’AFIS : le nombre d’enfants est sous scellé et n’est pas lu.",
    ];

    /// <summary>What holds for every caseload.</summary>
    public static readonly IReadOnlyList<string> Always =
    [
        "Chaque acte est rejoué à travers les règles du logiciel, sous chacun des deux jeux ; aucun chiffre ne vient d’une formule à part.",
        "L’AFIS suit la table datée des montants (CASF, art. D121-12-14) ; un mois commencé compte au prorata de ses jours.",
        "Une interruption est un jour sans autorisation signée, sans document de séjour ou sans AFIS alors qu’ils sont attendus ; un même jour peut compter trois fois dans le total.",
        "Chaque renouvellement est une occasion de sortie ou de refus : l’écart des années de PSP, de l’AFIS et du financement en dépend directement.",
        "Une séance est comptée une fois par département et par jour où au moins une demande est entendue.",
    ];

    /// <summary>What no figure contains.</summary>
    public static readonly IReadOnlyList<string> NotModelled =
    [
        "l’effet d’un autre droit sur le nombre des demandes, le sens des décisions et les sorties ;",
        "le rythme des séances, le même sous les deux jeux ;",
        "le coût du travail des services, des associations et des commissions ;",
        "les recours, transferts, prolongations par un texte, fins par décision de l’administration ;",
        "la carte de séjour d’un an et la carte de résident que la proposition voudrait : seule la durée du document change ;",
        "l’alignement de l’AFIS sur le RSA, dont aucun décret n’a été trouvé.",
    ];

    /// <summary>Why the law refused an act of a case, by code.</summary>
    public static string OfRefused(KeyValuePair<string, int> refused) =>
        $"{refused.Key} : {French.Number(refused.Value)}";

    /// <summary>The short name of a rule set over its column.</summary>
    public static string ColumnOf(RuleSet rules) => rules.Id == RuleSets.PhaseThreeId ? "Phase III" : rules.Title;
}
