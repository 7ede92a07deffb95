using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Order that ends a running path against the person's will, after she was put in a position to answer.</summary>
/// <remarks>Source: CRPA, art. L121-1, L121-2, L122-1, L211-2 (4°), L211-5, L242-1, L242-2 (full).</remarks>
internal static class EndingOrder
{
    private const string ToBeWritten = "[motifs de fait à énoncer par l’autorité qui décide]";

    public static Sheet Write(CaseMatter matter, Event.EndingDecided? decision)
    {
        EndingProcedure ending = matter.Facts.Ending!;
        ActText text = new ActText()
            .Title("ARRÊTÉ")
            .Subtitle($"n° {matter.Number}\nmettant fin au {Phrases.Path}")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)},")
            .Seen($"le {Phrases.SocialCode}, notamment ses articles L. 121-9 et R. 121-12-9")
            .Seen($"le {Phrases.PublicCode}, notamment ses articles L. 121-1, L. 122-1, L. 211-2, L. 211-5, L. 212-1, L. 221-8, L. 242-1 et L. 242-2")
            .Seen($"l’autorisation d’engagement dans le parcours délivrée à {matter.PersonName}, en cours {matter.Facts.Path.Last!.DisplayWithYears}")
            .Seen(Heard(matter, ending))
            .SeenDelegation(decision?.Decider);
        foreach (EndingGround ground in (decision?.Grounds ?? ending.Grounds).Where(ground => ground is not EndingGround.QuotedInText))
        {
            text.Considering(Because(ground));
        }

        text.Paragraph("en fait, ce qui suit :", "Considérant, ")
            .Quoted(decision?.Facts is { } facts ? matter.Text(facts) : ToBeWritten)
            .Formula("ARRÊTE")
            .Article($"Il est mis fin au {Phrases.Path} de {Phrases.PersonInFull(matter)}.")
            .Article($"La présente décision prend effet à compter de sa notification (article L. 221-8 du {Phrases.PublicCode}).")
            .NotifiedAndContested(matter)
            .Close(matter, decision?.Decider);
        return new Sheet($"Arrêté n° {matter.Number}", Letterheads.Procedure(matter.Authority), $"Arrêté n° {matter.Number}", text.Blocks);
    }

    private static string Heard(CaseMatter matter, EndingProcedure ending) => ending switch
    {
        { Exception: HearingException.Urgency } => "l’urgence, qui dispense de la procédure contradictoire préalable (article L. 121-2 du même code)",
        { Exception: not null } => "les nécessités de l’ordre public ou de la conduite des relations internationales, qui dispensent de la procédure contradictoire préalable (article L. 121-2 du même code)",
        _ => $"la lettre reçue le {French.Day(ending.InformedOn)} par laquelle la personne a été mise à même de présenter ses observations" + Answer(matter),
    };

    // What she said in this procedure; a procedure that was dropped before it does not count.
    private static string Answer(CaseMatter matter)
    {
        Event.ObservationsRecorded[] said =
        [
            .. matter.Events.Reverse().TakeWhile(happened => happened is not Event.EndingConsidered).OfType<Event.ObservationsRecorded>().Where(observed => observed.Kind is not ObservationKind.HearingAsked),
        ];
        return said switch
        {
            [] => ", restée sans réponse dans le délai imparti",
            [{ Kind: ObservationKind.Waived }] => ", à la suite de laquelle elle a fait savoir qu’elle n’avait pas d’observations à présenter",
            _ => $", et ses observations du {French.Day(said.First(observed => observed.Kind is not ObservationKind.Waived).On)}",
        };
    }

    /// <summary>"que …", with the article.</summary>
    public static string Because(EndingGround ground) => ground switch
    {
        EndingGround.ConditionNoLongerMet => $"qu’une condition à laquelle l’autorisation est subordonnée n’est plus remplie (article L. 242-2, 1°, du {Phrases.PublicCode})",
        EndingGround.CommitmentsNotKept => $"que les engagements pris n’ont pas été respectés, compte tenu des difficultés rencontrées (article R. 121-12-9 du {Phrases.SocialCode})",
        _ => $"que l’autorisation est illégale et que le délai de quatre mois prévu à l’article L. 242-1 du {Phrases.PublicCode} n’est pas expiré",
    };
}
