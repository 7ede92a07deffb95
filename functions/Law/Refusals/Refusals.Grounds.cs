namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal ExcludedGroundAlone = Invalid(
        "PSP-0180",
        "Ni l’absence de plainte ni le fait de ne pas être encore sortie de la prostitution (Conseil d’État, 19 novembre 2021, n° 440802), ni la maîtrise des flux migratoires, étrangère à l’objet de la loi, ne peuvent fonder un refus : un autre motif de droit, tiré du catalogue, est nécessaire.",
        "CASF, art. L121-9, II");

    public static readonly Refusal ExcludedGroundWithoutOverride = Invalid(
        "PSP-0181",
        "Un des motifs cités ne peut pas fonder un refus : s’il est maintenu à côté d’un autre, l’auteur de la décision doit dire pourquoi.",
        "CRPA, art. L211-5");

    public static readonly Refusal OverrideWithoutExcludedGround = Invalid(
        "PSP-0182",
        "Une justification est donnée pour un motif exclu, mais aucun des motifs cités n’est exclu.");
}
