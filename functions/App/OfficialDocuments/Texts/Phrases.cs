using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Phrases that several documents share.</summary>
internal static class Phrases
{
    public const string Path = "parcours de sortie de la prostitution et d’insertion sociale et professionnelle";

    public const string Commission =
        "commission départementale de lutte contre la prostitution, le proxénétisme et la traite des êtres humains aux fins d’exploitation sexuelle";

    public const string SocialCode = "code de l’action sociale et des familles";

    public const string PublicCode = "code des relations entre le public et l’administration";

    public const string CourtCode = "code de justice administrative";

    public const string ForeignersCode = "code de l’entrée et du séjour des étrangers et du droit d’asile";

    /// <summary>"demande d’engagement dans le parcours…".</summary>
    public static string Request(RequestKind kind) => kind is RequestKind.Entry ? $"demande d’engagement dans le {Path}" : $"demande de renouvellement du {Path}";

    /// <summary>"favorable".</summary>
    public static string Sense(OpinionSense sense) => sense switch
    {
        OpinionSense.Favourable => "favorable",
        OpinionSense.Unfavourable => "défavorable",
        OpinionSense.Reserved => "favorable avec réserves",
        _ => "d’ajournement",
    };

    /// <summary>Her name with what tells her from another of the same name.</summary>
    public static string PersonInFull(CaseMatter matter)
    {
        string[] known =
        [
            .. matter.Person.BornOn is { } born ? new[] { $"date de naissance : {French.Day(born)}" } : [],
            .. matter.Person.Nationality is { } nationality ? new[] { $"nationalité : {OneLine.Of(nationality.ToString())}" } : [],
        ];
        return known.Length == 0 ? matter.PersonName : $"{matter.PersonName} ({string.Join(" ; ", known)})";
    }

    /// <summary>Whom to ask: service, address, telephone, mail.</summary>
    public static string Contact(CaseMatter matter)
    {
        string agent = matter.Secretary is { } secretary ? $"{secretary.DisplayName}, {secretary.Capacity}, {secretary.Mail}" : "secrétariat de la commission";
        string telephone = matter.Authority.Telephone is { } number ? $", téléphone {number}" : "";
        return $"{agent} – {matter.Authority.Address}{telephone}";
    }

    /// <summary>"Pour le préfet et par délégation,\nLe secrétaire général…"; the prefect in person signs for nobody.</summary>
    public static string Signatory(Decider decider, Authority authority) =>
        decider.Delegation?.Reference == "préfet"
            ? French.Capitalised(authority.ThePrefect)
            : $"Pour {authority.The} et par délégation,\n{French.Capitalised(decider.Capacity)}";
}
