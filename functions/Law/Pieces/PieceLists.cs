namespace PspWorkflow.Law;

/// <summary>The closed lists of pieces.</summary>
/// <remarks>
/// <para>Source: annexes 6 and 7 of the circular of 31 January 2017 and form F2532 (read in copies); CASF, art. R121-12-9, R121-12-12, R121-12-13-1;
/// CESEDA, annexe 10, item 45, and art. R431-10.</para>
/// <para>Which pieces are indispensable is our own reading: no text found says. The pieces of AFIS were read in a secondary source.</para>
/// </remarks>
public static class PieceLists
{
    private const string Form = "formulaire F2532";
    private const string Annexe10 = "CESEDA, annexe 10, point 45";
    private const string AidArticle = "CASF, art. R121-12-13-1";

    /// <summary>Every piece of every list.</summary>
    public static IReadOnlyList<ListedPiece> All { get; } = [.. OfRequests(), .. OfPermit(), .. OfAid()];

    /// <summary>The pieces of one list.</summary>
    public static IEnumerable<ListedPiece> Of(PieceList list) => All.Where(p => p.List == list);

    /// <summary>The list of a request.</summary>
    public static PieceList Of(RequestKind request) => request is RequestKind.Entry ? PieceList.Entry : PieceList.Renewal;

    /// <summary>Whether each request asks for it anew.</summary>
    internal static bool IsOfRequest(PieceKind kind) => !All.Any(p => p.Kind == kind && p.List is PieceList.Permit or PieceList.Aid);

    private static IEnumerable<ListedPiece> OfRequests() =>
    [
        new(PieceList.Entry, PieceKind.RequestForm, "Demande d’engagement (annexe 6)", "circulaire du 31 janvier 2017, annexe 6", PieceHolder.Association) { Indispensable = true },
        new(PieceList.Entry, PieceKind.FollowUpDocument, "Document de parcours : actions, engagements, suivi", "CASF, art. R121-12-12", PieceHolder.Association) { Indispensable = true },
        new(PieceList.Entry, PieceKind.SituationProof, "Justificatifs de la situation administrative, familiale et sociale", Form, PieceHolder.Person),
        new(PieceList.Entry, PieceKind.CommitmentOnHonour, "Attestation sur l’honneur : engagement de cesser", Form, PieceHolder.Person)
        {
            Question = "Cette attestation est un engagement : si elle manque, la question se pose à une personne. Son absence n’est jamais, à elle seule, un motif de refus (Conseil d’État, 19 novembre 2021, n° 440802).",
        },
        new(PieceList.Entry, PieceKind.ApprovalOrder, "Arrêté d’agrément de l’association", Form, PieceHolder.Administration),
        new(PieceList.Entry, PieceKind.IdentityCopy, "Copie d’une pièce d’identité", Form, PieceHolder.Person) { CivilStatus = true },
        new(PieceList.Renewal, PieceKind.RenewalForm, "Demande de renouvellement (annexe 7)", "circulaire du 31 janvier 2017, annexe 7", PieceHolder.Association) { Indispensable = true },
        new(PieceList.Renewal, PieceKind.Report, "Bilan de la période", "CASF, art. R121-12-9", PieceHolder.Association) { Indispensable = true },
    ];

    private static IEnumerable<ListedPiece> OfPermit() =>
    [
        new(PieceList.Permit, PieceKind.BirthCertificate, "Acte de naissance, copie intégrale", Annexe10, PieceHolder.Person) { Indispensable = true, CivilStatus = true },
        new(PieceList.Permit, PieceKind.NationalityProof, "Justificatif de nationalité : passeport ou, à défaut, autre preuve", Annexe10, PieceHolder.Person) { Indispensable = true, CivilStatus = true },
        new(PieceList.Permit, PieceKind.AddressProof, "Justificatif de domicile de moins de six mois", Annexe10, PieceHolder.Person) { Indispensable = true },
        new(PieceList.Permit, PieceKind.NonPolygamyDeclaration, "Déclaration de non-polygamie, si la situation l’exige", Annexe10, PieceHolder.Person),
        new(PieceList.Permit, PieceKind.Photos, "Photographies d’identité", Annexe10, PieceHolder.Person) { Indispensable = true },
        new(PieceList.Permit, PieceKind.VisaDutyProof, "Justificatif du droit de visa de régularisation, à la remise du titre", Annexe10, PieceHolder.Person),
        new(PieceList.Permit, PieceKind.SignedDecision, "Autorisation du préfet", Annexe10, PieceHolder.Administration),
        new(PieceList.Permit, PieceKind.CeasingEvidence, "Éléments permettant d’apprécier la sortie de la prostitution", Annexe10, PieceHolder.Person) { Indispensable = true },
        new(PieceList.Permit, PieceKind.Minutes, "Avis de la commission départementale", Annexe10, PieceHolder.Administration),
    ];

    private static IEnumerable<ListedPiece> OfAid() =>
    [
        new(PieceList.Aid, PieceKind.AidRequest, "Demande d’AFIS", AidArticle, PieceHolder.Person) { Indispensable = true },
        new(PieceList.Aid, PieceKind.HouseholdDeclaration, "Déclaration sur le logement et la famille", AidArticle, PieceHolder.Person),
        new(PieceList.Aid, PieceKind.ResourcesProof, "Justificatifs de ressources du mois précédent", AidArticle, PieceHolder.Person) { Indispensable = true },
        new(PieceList.Aid, PieceKind.PermitCopy, "Document de séjour", AidArticle, PieceHolder.Administration),
        new(PieceList.Aid, PieceKind.SignedDecision, "Autorisation du préfet", AidArticle, PieceHolder.Administration),
    ];
}
