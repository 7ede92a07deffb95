namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal AlreadySubmitted = OutOfOrder("PSP-0101", "La demande a déjà été déposée pour ce dossier.");

    public static readonly Refusal UnknownRuleSet = Invalid("PSP-0102", "Le jeu de règles indiqué n’existe pas.");

    public static readonly Refusal ApprovalForAnotherDepartment = Invalid(
        "PSP-0103",
        "L’agrément de l’association ne vaut pas pour ce département.",
        "CASF, art. R121-12-3");

    public static readonly Refusal ApprovalNotInForce = Invalid(
        "PSP-0104",
        "L’agrément de l’association n’est pas en vigueur à la date du dépôt.",
        "CASF, art. L121-9, II et R121-12-3");

    public static readonly Refusal NoPieceAsked = Invalid(
        "PSP-0105",
        "La liste des pièces manquantes est vide ou cite deux fois la même pièce.",
        "CRPA, art. L114-5");

    public static readonly Refusal PiecesDeadlineTooEarly = Invalid(
        "PSP-0106",
        "Le délai laissé pour produire les pièces doit s’achever après le jour de la demande de pièces.",
        "CRPA, art. L114-5");

    public static readonly Refusal PiecesAskedTooLate = OutOfOrder(
        "PSP-0107",
        "La demande est déjà inscrite à l’ordre du jour ou examinée : il est trop tard pour réclamer des pièces.");

    public static readonly Refusal FileAlreadyComplete = OutOfOrder("PSP-0108", "Le dossier a déjà été déclaré complet.");

    public static readonly Refusal DocumentAlreadyDeposited = OutOfOrder("PSP-0109", "Ce document a déjà été déposé.");

    public static readonly Refusal DocumentEmpty = Invalid("PSP-0110", "Le document déposé est vide.");

    public static readonly Refusal DocumentFingerprintInvalid = Invalid(
        "PSP-0111",
        "L’empreinte du document n’est pas une empreinte SHA-256 (64 caractères hexadécimaux).");

    public static readonly Refusal PieceHeldByAdministration = Invalid(
        "PSP-0112",
        "L’administration détient déjà une des pièces citées : elle ne peut pas la réclamer.",
        "CRPA, art. L113-12");
}
