using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that refuses the engagement or its renewal: reasons in law, reasons in fact.</summary>
/// <remarks>Source: CRPA, art. L211-2 (7°) and L211-5 (full).</remarks>
internal static class RefusingOrder
{
    private const string ToBeWritten = "[motifs de fait à énoncer par l’autorité qui décide]";

    public static Sheet Write(CaseMatter matter, Event.DecisionTaken? decision)
    {
        ActText text = OrderOpening.Open(matter, matter.IsRenewal
            ? $"portant refus de renouvellement de l’autorisation d’engagement dans le {Phrases.Path}"
            : $"portant refus d’autorisation d’engagement dans le {Phrases.Path}")
            .SeenDelegation(decision?.Decider);
        text.Considering($"qu’il appartient {(matter.Authority.Title is "préfète" ? "à la préfète" : "au préfet")} d’autoriser l’engagement dans le parcours, ou son renouvellement, après l’avis de la commission départementale et celui de l’association (article L. 121-9, II, du {Phrases.SocialCode})");
        foreach (Ground ground in (decision?.Grounds ?? []).Select(GroundCatalogue.Of).Where(ground => !ground.Quoted))
        {
            text.Considering(Because(ground));
        }

        text.Paragraph("en fait, ce qui suit :", "Considérant, ")
            .Quoted(decision?.Facts is { } facts ? matter.Text(facts) : ToBeWritten)
            .Formula("ARRÊTE")
            .Article(matter.IsRenewal
                ? $"Le renouvellement de l’autorisation d’engagement de {Phrases.PersonInFull(matter)} dans le {Phrases.Path} est refusé."
                : $"L’engagement de {Phrases.PersonInFull(matter)} dans le {Phrases.Path} est refusé.")
            .Article($"La présente décision n’est opposable à {matter.PersonName} qu’à compter de sa notification (article L. 221-8 du {Phrases.PublicCode}).")
            .NotifiedAndContested(matter)
            .Close(matter, decision?.Decider);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }

    /// <summary>An excluded ground that was kept on purpose is stated, without an article: the catalogue's reference is what excludes it.</summary>
    private static string Because(Ground ground) =>
        ground.Excluded ? $"en outre, {French.That(ground.Wording)}" : $"{French.That(ground.Wording)} ({Citation.InFull(ground.Article)})";
}
