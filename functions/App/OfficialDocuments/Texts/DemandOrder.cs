using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that takes note of the end of the path that the person asked for.</summary>
/// <remarks>Source: CASF, art. L121-9, II (her agreement; excerpt). That CRPA, art. L242-4 covers it is not confirmed: it is not cited.</remarks>
internal static class DemandOrder
{
    public static Sheet Write(CaseMatter matter)
    {
        Event.PathEnded end = (Event.PathEnded)matter.Basis;
        ActText text = new ActText()
            .Title("ARRÊTÉ")
            .Subtitle($"n° {matter.Number}\nmettant fin au {Phrases.Path}\nà la demande de la personne")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)},")
            .Seen($"le {Phrases.SocialCode}, notamment ses articles L. 121-9 et R. 121-12-9")
            .Seen($"le {Phrases.PublicCode}, notamment ses articles L. 212-1 et L. 221-8")
            .Seen($"l’autorisation d’engagement dans le parcours délivrée à {matter.PersonName}, en cours {matter.Facts.Ended!.Before.Last!.DisplayWithYears}")
            .Seen($"la demande de {matter.PersonName}{AskedOn(end)}, transmise par l’association agréée {matter.Association}")
            .Considering($"que le parcours est mis en œuvre avec l’accord de la personne (article L. 121-9, II, du {Phrases.SocialCode}) et que celle-ci demande qu’il y soit mis fin")
            .Formula("ARRÊTE")
            .Article($"Il est pris acte de la demande de {Phrases.PersonInFull(matter)}. Le {Phrases.Path} prend fin le {French.Day(end.LastDay)} au soir.")
            .NotifiedAndContested(matter)
            .Close(matter, null);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }

    private static string AskedOn(Event.PathEnded end) => end.AskedOn is { } day ? $" en date du {French.Day(day)}" : "";
}
