namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal SessionAlreadyConvened = OutOfOrder("PSP-0151", "Les membres ont déjà été convoqués à cette séance.");

    public static readonly Refusal NoticeInTheFuture = Invalid("PSP-0152", "La date d’envoi de la convocation est postérieure à aujourd’hui.");

    public static readonly Refusal NoticeWithoutAgenda = Invalid(
        "PSP-0153",
        "La convocation doit être accompagnée de l’ordre du jour.",
        "CRPA, art. R133-8");

    public static readonly Refusal SecondNoticeWithoutCause = OutOfOrder(
        "PSP-0154",
        "Une seconde convocation ne peut suivre qu’une séance à laquelle le quorum n’a pas été atteint.",
        "CRPA, art. R133-10");

    public static readonly Refusal SecondNoticeTooEarly = Invalid(
        "PSP-0155",
        "La seconde convocation ne peut pas avoir été envoyée avant la séance à laquelle le quorum a manqué.",
        "CRPA, art. R133-10");

    public static readonly Refusal SessionNotConvened = OutOfOrder(
        "PSP-0156",
        "La convocation des membres à cette séance n’est pas enregistrée.",
        "CRPA, art. R133-5 et R133-8");

    public static readonly Refusal AttendanceAlreadyRecorded = OutOfOrder(
        "PSP-0157",
        "Les présences sont déjà enregistrées ; pour les rectifier, indiquez que les nouvelles les remplacent.");

    public static readonly Refusal AttendanceBeforeSession = OutOfOrder(
        "PSP-0158",
        "La séance n’a pas encore eu lieu : les présences ne peuvent pas être enregistrées.");

    public static readonly Refusal NoMemberSits = Invalid(
        "PSP-0159",
        "Aucun membre ne siège à cette date : enregistrez d’abord la liste des membres.",
        "CASF, art. R121-12-7");

    public static readonly Refusal NotASittingMember = Invalid(
        "PSP-0160",
        "Une des personnes citées ne siège pas à la date de la séance, ou y est citée deux fois.",
        "CASF, art. R121-12-7");

    public static readonly Refusal SubstituteNotNamed = Invalid(
        "PSP-0161",
        "Un membre ne peut être suppléé que par la personne désignée pour cela.",
        "CRPA, art. R133-3");

    public static readonly Refusal MandateWithoutHolder = Invalid(
        "PSP-0162",
        "Un mandat se donne à un autre membre, qui prend part à la séance.",
        "CRPA, art. R133-9");

    public static readonly Refusal TooManyMandates = Invalid(
        "PSP-0163",
        "Un membre ne peut détenir plus d’un mandat.",
        "CRPA, art. R133-9");

    public static readonly Refusal AgendaFixed = OutOfOrder(
        "PSP-0164",
        "L’ordre du jour de cette séance est arrêté : aucun dossier ne peut plus y être inscrit.",
        "CRPA, art. R133-10");

    public static readonly Refusal EnlargedHearsNoCase = Invalid(
        "PSP-0165",
        "La formation élargie réunit des invités : aucun dossier individuel ne peut y être examiné.");

    public static readonly Refusal NotOnThatAgenda = OutOfOrder("PSP-0166", "Le dossier n’est pas inscrit à l’ordre du jour de cette séance.");
}
