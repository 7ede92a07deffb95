using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Convening and agenda of a session.</summary>
/// <remarks>That the general rules on consultative commissions (CRPA, art. R133-1 ff.) apply to this one is inferred: they are followed here, and not cited as settled.</remarks>
internal static class SessionTexts
{
    public static Sheet Convening(SessionMatter matter)
    {
        SessionNotice? notice = matter.Facts.Notice;
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {(notice is null ? "……………………………" : French.Day(notice.SentOn))}")
            .Right("Aux membres de la commission")
            .Title(matter.Facts.SecondNotice ? "Seconde convocation" : "Convocation")
            .Subtitle($"Séance n° {matter.Session}")
            .Paragraph("Madame, Monsieur,")
            .Paragraph($"J’ai l’honneur de vous convier à la séance de la {Phrases.Commission} {matter.Authority.Department}, réunie en {Formation(matter)}, qui se tiendra le {French.Day(matter.Facts.On)}. L’ordre du jour est joint.")
            .Paragraph(matter.Facts.SecondNotice
                ? "Le quorum n’ayant pas été atteint lors de la première réunion, la commission délibérera sur le même ordre du jour sans condition de quorum."
                : "La commission délibère si la moitié au moins de ses membres sont présents, y compris par téléphone ou par visioconférence, ou ont donné mandat. Si le quorum n’est pas atteint, une seconde convocation sera adressée sur le même ordre du jour.")
            .Paragraph("Si vous ne pouvez pas participer, merci d’en informer le secrétariat et d’indiquer votre suppléance ou le membre à qui vous donnez mandat. Une personne qui a un intérêt personnel à une affaire, ou qui représente l’association qui l’a instruite, ne participe pas à la délibération sur cette affaire.")
            .Paragraph("Les dossiers sont désignés par leur seul numéro. Leur contenu est couvert par le secret professionnel.");
        if (matter.Members.Count > 0)
        {
            text.Heading("Membres convoqués").Items(matter.Members.Select(member => $"{matter.NameOf(member.Member)} ({Seats.Of(member.Seat)})"));
        }

        return Close(text, matter, "Convocation", isDraft: notice is null);
    }

    public static Sheet Agenda(SessionMatter matter)
    {
        ActText text = new ActText()
            .Title("Ordre du jour")
            .Subtitle($"Séance n° {matter.Session} du {French.Day(matter.Facts.On)}\n{French.Capitalised(Formation(matter))}")
            .Heading("1. Approbation du procès-verbal de la séance précédente")
            .Heading("2. Demandes individuelles");
        foreach (IGrouping<string, (CaseId Case, string Association, RequestKind Kind)> presented in matter.Agenda.GroupBy(one => one.Association).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Paragraph("", $"Présentées par l’association {presented.Key}")
                .Items(presented.OrderBy(one => $"{one.Case}", StringComparer.Ordinal).Select(one => $"dossier n° {one.Case} : demande {(one.Kind is RequestKind.Entry ? "d’engagement" : "de renouvellement")}"));
        }

        if (matter.Agenda.Count == 0)
        {
            text.Paragraph("Aucune demande n’est inscrite à ce jour.");
        }

        text.Heading("3. Questions diverses");
        return Close(text, matter, "Ordre du jour", isDraft: matter.Facts.Notice is null);
    }

    public static string Formation(SessionMatter matter) => matter.Facts.Formation is Law.Formation.Restricted ? "formation restreinte" : "formation élargie";

    public static Sheet Close(ActText text, SessionMatter matter, string title, bool isDraft)
    {
        text.From(matter.Secretary?.DisplayName ?? "Le secrétariat de la commission", matter.Secretary?.Capacity ?? "");
        return new Sheet($"{title} – séance n° {matter.Session}", Letterheads.Procedure(matter.Authority), $"{title} n° {matter.Session}/{matter.Version}", text.Blocks) { IsDraft = isDraft };
    }
}
