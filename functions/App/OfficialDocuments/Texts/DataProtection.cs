using PspWorkflow.App.OfficialDocuments.Layout;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>What the person is told of her data: who keeps them, why, how long, what she may ask. Handed over and explained by her association, with proof of the day.</summary>
/// <remarks>
/// <para>Source: loi 78-17, art. 48 to 53 and 56 (rights), art. 47 (no automated decision), art. 5, 5° (basis); GDPR, art. 9, 13 and 14; CNIL, délibération 2023-095 (two years, recommended).</para>
/// <para>The exact basis and the sharing between controllers are for the data protection officer and a jurist to say: settings <c>DataBasis</c> and <c>DataOfficer</c> of the prefecture.</para>
/// </remarks>
internal static class DataProtection
{
    public static Sheet Write(CaseMatter matter)
    {
        const string Title = "Vos données personnelles";
        ActText text = new ActText()
            .Right($"{matter.PersonName}\npar l’intermédiaire de l’association agréée\n{matter.Association}")
            .Title(Title)
            .Subtitle($"Dossier n° {matter.Case}")
            .Paragraph($"Pour étudier votre demande et suivre votre parcours, {matter.Authority.ThePrefect} et l’association {matter.Association} enregistrent des informations sur vous. Cette feuille vous dit lesquelles, pourquoi, et ce que vous pouvez demander. L’association vous l’explique.")
            .Heading("Ce qui est enregistré, et pourquoi")
            .Paragraph($"Votre identité, votre situation, les pièces que vous remettez, les avis et les décisions. Elles servent à instruire la demande, à décider, à délivrer le document de séjour et l’aide financière quand vous y avez droit, et à ne laisser passer aucune échéance. Ce traitement repose sur {matter.Authority.DataBasis}. Certaines de ces données sont sensibles (article 9 du règlement général sur la protection des données) : elles sont chiffrées.")
            .Heading("Qui les voit")
            .Paragraph("Votre association, le secrétariat et les membres de la commission qui examinent votre demande, la personne qui décide, le service des étrangers de la préfecture et la mutualité sociale agricole pour ce qui les concerne. Chacun ne voit que ce dont il a besoin, et chaque lecture est notée. Aucune décision n’est prise par une machine (article 47 de la loi n° 78-17 du 6 janvier 1978).")
            .Heading("Combien de temps")
            .Paragraph("Elles sont gardées pendant votre parcours, puis en principe deux ans au plus après le dernier contact, comme le recommande la CNIL, et au-delà seulement si une obligation ou la défense de vos droits l’exige. Elles sont ensuite effacées.")
            .Heading("Vos droits")
            .Paragraph("Vous pouvez demander à voir vos données et à en recevoir une copie, à les faire corriger, à les faire effacer ou à en limiter l’usage, et, dans les cas prévus par la loi, vous y opposer (articles 48 à 53 et 56 de la loi n° 78-17). Dites aussi à votre association comment vous souhaitez être contactée ou contacté, ou que vous ne souhaitez pas l’être : cela compte aussitôt.")
            .Paragraph($"{matter.Authority.DataOfficer}. Vous pouvez également vous adresser à votre association, et déposer une réclamation auprès de la CNIL (www.cnil.fr).", "À qui vous adresser : ")
            .Paragraph("Reçu et expliqué le …………………………… par ……………………………………………");
        return new Sheet($"{Title} – dossier n° {matter.Case}", Letterheads.Discreet(matter.Authority), $"Information n° {matter.Number}", text.Blocks);
    }
}
