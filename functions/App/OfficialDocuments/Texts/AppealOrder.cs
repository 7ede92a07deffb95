using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that grants an administrative appeal: the contested decision is withdrawn, a new one takes its place.</summary>
/// <remarks>Source: CASF, art. L121-9, II (excerpt); CRPA, art. L212-1 and L411-2 (full). A favourable decision need not state its grounds (CRPA, art. L211-2).</remarks>
internal static class AppealOrder
{
    public static Sheet Write(CaseMatter matter, Event.AppealGranted? granted)
    {
        Appeal appeal = granted is null
            ? matter.Facts.Appeals.First(open => open is { Outcome: null, Kind: not AppealKind.ToCourt })
            : Appealed.Granted(matter, granted.Kind);
        string name = Appealed.Name(appeal.Kind);
        ActText text = new ActText()
            .Title("ARRÊTÉ")
            .Subtitle($"n° {matter.Number}\nfaisant droit à un {name}")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)},")
            .Seen($"le {Phrases.SocialCode}, notamment ses articles L. 121-9 et R. 121-12-9")
            .Seen($"le {Phrases.PublicCode}, notamment ses articles L. 212-1, L. 221-8 et L. 411-2")
            .Seen(Appealed.Decision(appeal))
            .Seen($"le {name} formé le {French.Day(appeal.LodgedOn)} par {matter.PersonName} contre cette décision");
        Opinions(text, matter, appeal)
            .SeenDelegation(granted?.Decider)
            .Considering($"qu’il y a lieu, au vu du {name} et des éléments du dossier, d’y faire droit")
            .Formula("ARRÊTE")
            .Article($"{French.Capitalised(Appealed.Decision(appeal))}, est retirée.");
        if (Follows(matter, appeal, granted) is { } consequence)
        {
            text.Article(consequence);
        }

        text.NotifiedAndContested(matter).Close(matter, granted?.Decider);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }

    /// <summary>Those on the refused request: what gives a right rests on both.</summary>
    private static ActText Opinions(ActText text, CaseMatter matter, Appeal appeal) =>
        matter.Facts.RefusedRequest(appeal) is { } refused ? OrderOpening.Opinions(text, matter, refused.Facts) : text;

    private static string? Follows(CaseMatter matter, Appeal appeal, Event.AppealGranted? granted) =>
        granted is null && !matter.Facts.StillStands(appeal) ? null
        : granted is null ? Appealed.Consequence(matter, appeal.Against, Expected(matter, appeal))
        : Appealed.Opened(matter) is { } period ? Appealed.Consequence(matter, appeal.Against, period.DisplayWithYears)
        : null;

    private static string Expected(CaseMatter matter, Appeal appeal) =>
        appeal.Against is AppealedDecision.Ending && matter.Facts.Ended?.Before.Last is { } before
            ? before.DisplayWithYears
            : $"pour une durée de {French.Months(matter.Facts.Rules.Path.PeriodMonths)} à compter du jour que fixe la signature du présent arrêté";
}
