using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>Why a document is not taken, or not handed out. Codes PSP-0322 to PSP-0339, and PSP-0345 to PSP-0347; the law has the others that begin with 03.</summary>
public static class DocumentRefusals
{
    public static readonly Refusal FormatNotAllowed = Invalid(
        "PSP-0322",
        "Ce fichier n’est d’aucun des formats admis (PDF, JPEG, PNG, HEIC, DOCX, ODT). C’est son contenu qui compte, non son nom.");

    public static readonly Refusal NameLies = Invalid("PSP-0323", "Le nom ou le type annoncé du fichier ne correspond pas à son contenu.");

    public static readonly Refusal TwoFilesInOne = Invalid("PSP-0324", "Ce fichier en contient un autre, d’un autre format, à sa suite ou en son début : déposez-les séparément.");

    public static readonly Refusal Damaged = Invalid("PSP-0325", "Ce fichier est abîmé ou incomplet : il ne s’ouvrirait pas. Enregistrez-le de nouveau, puis recommencez.");

    public static readonly Refusal ArchiveTooLarge = Invalid("PSP-0326", "Une fois décompressé, ce document dépasserait les bornes admises.");

    public static readonly Refusal ArchiveUnsafe = Invalid("PSP-0327", "Ce document contient un chemin interdit, une partie chiffrée ou deux parties du même nom.");

    public static readonly Refusal Macros = Invalid("PSP-0328", "Ce document contient des macros ou du code : enregistrez-le sans elles, ou en PDF.");

    public static readonly Refusal ImageTooLarge = Invalid("PSP-0329", "Cette image a trop de points : réduisez-la, puis recommencez.");

    public static readonly Refusal DigestDiffers = Invalid("PSP-0330", "Le contenu reçu ne correspond pas à l’empreinte annoncée (Content-Digest) ; rien n’a été enregistré.");

    public static readonly Refusal CaseIsFull = Invalid("PSP-0331", "Le dossier a atteint le nombre ou le volume de documents qu’il peut contenir.");

    public static readonly Refusal NotScanned = OutOfOrder("PSP-0332", "L’analyse antivirus de ce document n’est pas terminée : il ne peut pas encore être lu.");

    public static readonly Refusal Infected = Forbidden("PSP-0333", "Un programme malveillant a été trouvé dans ce document : son contenu a été supprimé. Déposez-en un autre.");

    public static readonly Refusal ScanFailed = OutOfOrder("PSP-0334", "L’analyse antivirus de ce document n’a pas pu aboutir ; elle est reprise. Il ne peut pas être lu d’ici là.");

    public static readonly Refusal Unreadable = OutOfOrder("PSP-0335", "Le contenu de ce document a disparu ou a été altéré : il ne peut pas être lu. Prévenez l’exploitant.");

    public static readonly Refusal OffsetDiffers = OutOfOrder("PSP-0337", "Cette partie ne commence pas là où la précédente s’est arrêtée : demandez d’abord où en est l’envoi (HEAD).");

    public static readonly Refusal TooManyParts = OutOfOrder("PSP-0338", "Cet envoi a été découpé en trop de parties : recommencez avec des parties plus grandes.");

    public static readonly Refusal NoRoom = OutOfOrder("PSP-0339", "La place manque sur le serveur ; rien n’a été enregistré. Prévenez l’exploitant, puis recommencez plus tard.");

    public static readonly Refusal TooManyOpenUploads = OutOfOrder("PSP-0345", "Trop d’envois par parties sont en cours pour ce dossier : terminez-en un ou abandonnez-le, puis recommencez.");

    public static readonly Refusal OnlyPdfForMembers = OutOfOrder("PSP-0346", "Seul un PDF peut être remis à un membre de la commission : son nom et la date y sont inscrits sur chaque page. Déposez cette pièce en PDF.");

    public static readonly Refusal NotStampable = OutOfOrder("PSP-0347", "Le nom du lecteur ne peut pas être inscrit sur ce PDF (chiffré, abîmé ou trop volumineux) : il n’est pas remis à un membre de la commission. Déposez-le de nouveau, imprimé en PDF.");

    private static Refusal Invalid(string code, string sentence) => new(code, sentence, null, RefusalKind.Invalid);

    private static Refusal OutOfOrder(string code, string sentence) => new(code, sentence, null, RefusalKind.OutOfOrder);

    private static Refusal Forbidden(string code, string sentence) => new(code, sentence, null, RefusalKind.Forbidden);
}
