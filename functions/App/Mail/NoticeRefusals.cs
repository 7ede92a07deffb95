using PspWorkflow.Law;

namespace PspWorkflow.App.Mail;

/// <summary>Why a notice is not sent again, or a report about it not heard. Codes PSP-0380 to PSP-0399.</summary>
public static class NoticeRefusals
{
    public static readonly Refusal TooEarly = new(
        "PSP-0380",
        "On ne sait pas encore si ce message est parti : attendez l’heure indiquée (resendableFrom) avant de le renvoyer, il peut encore être confirmé.",
        null,
        RefusalKind.OutOfOrder);

    public static readonly Refusal NotSigned = new("PSP-0381", "La signature de ces événements, ou son heure, n’est pas valable ; rien n’a été enregistré.", null, RefusalKind.Forbidden);
}
