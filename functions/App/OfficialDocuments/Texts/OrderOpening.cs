using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>How every order on a request begins: the texts, the request and both opinions.</summary>
internal static class OrderOpening
{
    public static ActText Open(CaseMatter matter, string purpose)
    {
        ActText text = new ActText()
            .Title("ARRÊTÉ")
            .Subtitle($"n° {matter.Number}\n{purpose}")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)},")
            .Seen($"le {Phrases.SocialCode}, notamment ses articles L. 121-9, R. 121-12-6, R. 121-12-9, R. 121-12-12 et R. 121-12-13")
            .Seen($"le {Phrases.PublicCode}, notamment ses articles L. 211-2, L. 211-5, L. 212-1 et L. 221-8")
            .Seen("la loi n° 2016-444 du 13 avril 2016")
            .Seen($"la {Phrases.Request(matter.Request.Kind)} déposée le {French.Day(matter.Request.FiledOn)} par l’association agréée {matter.Association} (agrément {matter.Facts.Approval.Reference}) avec l’accord de la personne");
        return Opinions(text, matter, matter.Request);
    }

    /// <summary>Those that were given: an order cannot be taken before both, a draft shows what there is.</summary>
    public static ActText Opinions(ActText text, CaseMatter matter, RequestFacts request)
    {
        if (request is { CommissionOpinion: { } commission, CommissionOpinionGivenOn: { } heardOn })
        {
            text.Seen($"l’avis {Phrases.Sense(commission)} rendu le {French.Day(heardOn)} par la {Phrases.Commission}");
        }

        return request is { AssociationOpinion: { } association, AssociationOpinionGivenOn: { } givenOn }
            ? text.Seen($"l’avis {Phrases.Sense(association)} émis le {French.Day(givenOn)} par l’association agréée {matter.Association}")
            : text;
    }
}
