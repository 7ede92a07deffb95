using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that authorises the engagement or renews it.</summary>
/// <remarks>
/// <para>Source: CASF, art. L121-9, II (excerpt), R121-12-13 (full).</para>
/// <para>The length comes from the case's rule set. From when a first period runs is not confirmed: it is said as the rule set's parameter has it.</para>
/// </remarks>
internal static class AuthorisingOrder
{
    public static Sheet Write(CaseMatter matter, Decider? decider)
    {
        string purpose = matter.IsRenewal
            ? $"portant renouvellement de l’autorisation d’engagement dans le {Phrases.Path}"
            : $"portant autorisation d’engagement dans le {Phrases.Path}";
        ActText text = OrderOpening.Open(matter, purpose).SeenDelegation(decider);
        text = matter.IsRenewal
            ? text.Considering("que les actions prévues ont été examinées au vu du bilan de la période écoulée, compte tenu du respect des engagements pris et des difficultés rencontrées (article R. 121-12-9 du code de l’action sociale et des familles)")
            : text.Considering("que la personne a donné son accord au parcours proposé et que les actions, ses engagements et les modalités de suivi sont définis dans le document établi avec l’association (articles L. 121-9 et R. 121-12-12 du code de l’action sociale et des familles)");
        text.Formula("ARRÊTE")
            .Article(Authorised(matter))
            .Article($"L’accompagnement est assuré par l’association agréée {matter.Association}.")
            .Article("La présente décision ouvre droit à l’aide financière à l’insertion sociale et professionnelle, si les conditions en sont remplies, et permet la délivrance de l’autorisation provisoire de séjour prévue à l’article "
                + $"L. 425-4 du {Phrases.ForeignersCode} (article R. 121-12-13 du {Phrases.SocialCode}).")
            .NotifiedAndContested(matter)
            .Close(matter, decider);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }

    private static string Authorised(CaseMatter matter)
    {
        string person = Phrases.PersonInFull(matter);
        if (matter.IsRenewal && matter.Facts.Path is { Last: { } last } path)
        {
            Period next = path.Next(last.End);
            return $"L’autorisation d’engagement de {person} dans le {Phrases.Path} est renouvelée {next.DisplayWithYears}.";
        }

        return $"L’engagement de {person} dans le {Phrases.Path} est autorisé pour une durée de {French.Months(matter.Facts.Rules.Path.PeriodMonths)} à compter de la date de signature du présent arrêté.";
    }
}
