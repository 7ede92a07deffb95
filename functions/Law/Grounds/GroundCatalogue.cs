namespace PspWorkflow.Law;

/// <summary>The grounds on which a request can be refused, and those which cannot carry a refusal, at entry and at renewal alike.</summary>
/// <remarks>
/// <para>Source: CRPA, art. L211-2 and L211-5; CASF, art. L121-9, II, R121-12-9, R121-12-12.</para>
/// <para>Excluded: Conseil d'État, 19 November 2021, n° 440802 (read in an excerpt); migration control is foreign to the purpose of L121-9 (own reading).</para>
/// </remarks>
public static class GroundCatalogue
{
    private const string CaseLaw = "Conseil d’État, 19 novembre 2021, n° 440802";

    private static readonly RequestKind[] Both = [RequestKind.Entry, RequestKind.Renewal];

    /// <summary>Every ground, the lawful ones first.</summary>
    public static IReadOnlyList<Ground> All { get; } =
    [
        new(
            LegalGround.VictimNotEstablished,
            "Il n’est pas établi que la personne soit victime de prostitution, de proxénétisme ou de traite des êtres humains à des fins d’exploitation sexuelle.",
            "CASF, art. L121-9, II",
            Both),
        new(LegalGround.AgreementMissing, "La personne n’a pas donné son accord au parcours.", "CASF, art. L121-9, II", Both),
        new(
            LegalGround.PathNotDefined,
            "Les actions, les engagements ou les modalités de suivi du parcours ne sont pas définis.",
            "CASF, art. R121-12-9 et R121-12-12",
            Both),
        new(
            LegalGround.CommitmentsNotKept,
            "Les engagements pris n’ont pas été respectés, compte tenu des difficultés rencontrées.",
            "CASF, art. R121-12-9",
            [RequestKind.Renewal]),
        new(LegalGround.QuotedInText, "Autre motif de droit, cité dans le texte de la décision.", "CRPA, art. L211-5", Both) { Quoted = true },
        new(LegalGround.ComplaintMissing, "La personne n’a pas porté plainte.", CaseLaw, Both) { Excluded = true },
        new(LegalGround.NotYetCeased, "La personne n’est pas encore sortie de la prostitution.", CaseLaw, Both) { Excluded = true },
        new(LegalGround.MigrationControl, "La maîtrise des flux migratoires s’oppose à la demande.", "CASF, art. L121-9, II", Both) { Excluded = true },
    ];

    /// <summary>The ground of that name.</summary>
    public static Ground Of(LegalGround code) => All.Single(g => g.Code == code);

    /// <summary>Whether it cannot carry a refusal.</summary>
    public static bool IsExcluded(LegalGround code) => Of(code).Excluded;

    /// <summary>Why a refusal cannot rest on these grounds, or null. What a text quotes carries no excluded ground: nobody could count it.</summary>
    internal static Refusal? WhyNot(RequestKind request, IReadOnlyList<LegalGround> grounds, TextId? overrideReason)
    {
        Ground[] invoked = [.. grounds.Select(Of)];
        bool excluded = invoked.Any(g => g.Excluded);
        return invoked switch
        {
            _ when !invoked.All(g => g.For.Contains(request)) => Refusals.GroundForRenewalOnly,
            _ when !excluded => overrideReason is null ? null : Refusals.OverrideWithoutExcludedGround,
            _ when !invoked.Any(g => g is { Excluded: false, Quoted: false }) => Refusals.ExcludedGroundAlone,
            _ => overrideReason is null ? Refusals.ExcludedGroundWithoutOverride : null,
        };
    }
}
