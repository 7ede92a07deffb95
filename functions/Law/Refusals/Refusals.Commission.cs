namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal AgendaBeforeCompleteFile = OutOfOrder(
        "PSP-0201",
        "Le dossier n’est pas complet : la demande ne peut pas être inscrite à l’ordre du jour.");

    public static readonly Refusal SessionInAnotherDepartment = Invalid(
        "PSP-0202",
        "La séance est celle d’un autre département.",
        "CASF, art. R121-12-6");

    public static readonly Refusal SessionAlreadyPast = Invalid("PSP-0203", "La séance est déjà passée : choisissez une séance à venir.");

    public static readonly Refusal NoticeTooShort = Invalid(
        "PSP-0204",
        "La convocation doit parvenir aux membres au moins {0} jours avant la séance, sauf urgence.",
        "CRPA, art. R133-8");

    public static readonly Refusal AlreadyOnThatAgenda = OutOfOrder("PSP-0205", "La demande est déjà inscrite à l’ordre du jour de cette séance.");

    public static readonly Refusal AssociationCannotAdjourn = Invalid(
        "PSP-0206",
        "L’association donne son avis ; seule la commission peut ajourner l’examen de la demande.",
        "CASF, art. R121-12-9");

    public static readonly Refusal AssociationOpinionInTheFuture = Invalid(
        "PSP-0207",
        "L’avis de l’association porte une date postérieure au jour de son enregistrement.");

    public static readonly Refusal AssociationOpinionAlreadyGiven = OutOfOrder(
        "PSP-0208",
        "L’association a déjà donné son avis.",
        "CASF, art. L121-9, II");

    public static readonly Refusal OpinionBeforeCompleteFile = OutOfOrder(
        "PSP-0209",
        "Le dossier n’est pas complet : la commission n’a pas pu rendre d’avis.");

    public static readonly Refusal OpinionWithoutAgenda = OutOfOrder(
        "PSP-0210",
        "La demande n’est inscrite à l’ordre du jour d’aucune séance : la commission n’a pas pu rendre d’avis.",
        "CRPA, art. R133-5");

    public static readonly Refusal OpinionOfAnotherSession = Invalid(
        "PSP-0211",
        "La demande n’est pas inscrite à l’ordre du jour de cette séance.",
        "CRPA, art. R133-5");

    public static readonly Refusal OpinionBeforeSession = OutOfOrder(
        "PSP-0212",
        "La séance n’a pas encore eu lieu : l’avis de la commission ne peut pas être enregistré.",
        "CRPA, art. R133-13");

    public static readonly Refusal CommissionAlreadyAdvised = OutOfOrder(
        "PSP-0213",
        "La commission a déjà rendu son avis.",
        "CASF, art. L121-9, II");
}
