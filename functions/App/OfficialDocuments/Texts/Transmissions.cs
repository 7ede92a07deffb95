using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>What the foreigners' service and the MSA need of a signed order, and nothing of her life.</summary>
/// <remarks>Source: CRPA, art. L113-12 and L114-8 (strictly what is necessary); CESEDA, art. L425-4 and annexe 10, point 45; CASF, art. R121-12-13, R121-12-13-1 (full).</remarks>
internal static class Transmissions
{
    public static Sheet ToForeigners(CaseMatter matter)
    {
        ActText text = Open(matter, "Service des étrangers de la préfecture", "Transmission au service des étrangers");
        text = matter.Basis is Event.PathEnded end ? Ended(text, matter, end) : text
            .Paragraph(Authorised(matter))
            .Paragraph($"La personne peut demander l’autorisation provisoire de séjour prévue à l’article L. 425-4 du {Phrases.ForeignersCode}. L’autorisation du préfet et l’avis de la commission, pièces de l’annexe 10, point 45, du même code, sont détenus par la préfecture : ils ne sont pas à demander à la personne (article L. 113-12 du {Phrases.PublicCode}).")
            .Paragraph($"Avis de la commission départementale : {Opinion(matter)}.");
        return Close(text, matter, "Transmission");
    }

    public static Sheet ToAidFund(CaseMatter matter)
    {
        ActText text = Open(matter, "Mutualité sociale agricole\nOrganisme payeur de l’AFIS", "Transmission à l’organisme payeur");
        text = matter.Basis is Event.PathEnded end ? Ended(text, matter, end) : text
            .Paragraph(Authorised(matter))
            .Paragraph($"Cette décision ouvre droit à l’aide financière à l’insertion sociale et professionnelle, si les conditions de l’article R. 121-12-13-1 du {Phrases.SocialCode} sont remplies à la date à laquelle il est statué. L’aide est versée sur demande.");
        return Close(text, matter, "Transmission");
    }

    private static ActText Open(CaseMatter matter, string to, string title) =>
        new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(matter.Document.On)}")
            .Right(to)
            .Title(title)
            .Subtitle($"Dossier n° {matter.Case}")
            .Paragraph($"{Phrases.PersonInFull(matter)}.", "Personne concernée : ");

    private static string Authorised(CaseMatter matter) =>
        $"Par arrêté du {French.Day(matter.Events.OfType<Event.DecisionSigned>().Last().SignedOn)}, {matter.Authority.ThePrefect} a {(matter.Facts.Path.Last!.Number > 1 ? "renouvelé l’autorisation" : "délivré l’autorisation")} prévue au II de l’article L. 121-9 du {Phrases.SocialCode}, {matter.Facts.Path.Last!.DisplayWithYears}.";

    private static ActText Ended(ActText text, CaseMatter matter, Event.PathEnded end) =>
        text.Paragraph(end.Cause is PathEndCause.Demand
            ? $"À la demande de la personne, l’autorisation prévue au II de l’article L. 121-9 du {Phrases.SocialCode} prend fin le {French.Day(end.LastDay)} au soir."
            : $"{matter.Authority.ThePrefect} a mis fin à l’autorisation prévue au II de l’article L. 121-9 du {Phrases.SocialCode}, par arrêté du {French.Day(matter.Events.OfType<Event.EndingSigned>().Last().SignedOn)}, notifié le {French.Day(matter.Events.OfType<Event.EndingNotified>().Last().NotifiedOn)}.");

    private static string Opinion(CaseMatter matter) =>
        matter.Request is { CommissionOpinion: { } sense, CommissionOpinionGivenOn: { } on } ? $"{Phrases.Sense(sense)}, rendu le {French.Day(on)}" : "non requis";

    private static Sheet Close(ActText text, CaseMatter matter, string name)
    {
        text.Note($"Ces informations sont limitées à ce qui est nécessaire à votre mission (article L. 114-8 du {Phrases.PublicCode}). Elles révèlent une situation protégée : elles ne sont accessibles qu’aux agents habilités.")
            .From(matter.Secretary?.DisplayName ?? "Le secrétariat de la commission", matter.Secretary?.Capacity ?? "");
        return new Sheet($"{name} – dossier n° {matter.Case}", Letterheads.Procedure(matter.Authority), $"{name} n° {matter.Number}", text.Blocks);
    }
}
