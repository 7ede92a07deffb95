using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that draws the consequences of a judgment.</summary>
/// <remarks>Source: CASF, art. L121-9, II (excerpt); Conseil d'État, 19 November 2021, n° 440802. That judgments are binding is said in plain words: the article was not read.</remarks>
internal static class JudgmentOrder
{
    public static Sheet Write(CaseMatter matter)
    {
        DateOnly readOn = ((Event.JudgmentRecorded)matter.Basis).ReadOn;
        Appeal appeal = Appealed.Granted(matter, AppealKind.ToCourt);
        ActText text = new ActText()
            .Title("ARRÊTÉ")
            .Subtitle($"n° {matter.Number}\npris pour l’exécution d’un jugement")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)},")
            .Seen($"le {Phrases.SocialCode}, notamment ses articles L. 121-9 et R. 121-12-9")
            .Seen($"le {Phrases.PublicCode}, notamment ses articles L. 212-1 et L. 221-8")
            .Seen(Appealed.Decision(appeal))
            .Seen($"le jugement du {French.Day(readOn)} par lequel {matter.Authority.Court} a fait droit au recours formé le {French.Day(appeal.LodgedOn)} par {matter.PersonName} contre cette décision")
            .Considering("que les jugements sont exécutoires et qu’il appartient à l’administration d’en tirer les conséquences")
            .Formula("ARRÊTE")
            .Article(Appealed.Opened(matter) is { } period
                ? Appealed.Consequence(matter, appeal.Against, $"{period.DisplayWithYears}, en exécution du jugement du {French.Day(readOn)}")
                : $"Il est pris acte du jugement du {French.Day(readOn)}. La situation de {matter.PersonName} au regard du {Phrases.Path} a été réglée, depuis la décision contestée, par une décision ultérieure.")
            .NotifiedAndContested(matter)
            .Close(matter, null);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }
}
