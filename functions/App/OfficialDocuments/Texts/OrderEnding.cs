using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>How every order ends: notification, remedies, place, signature. The day is written by hand with the signature: the order exists from it.</summary>
internal static class OrderEnding
{
    public static ActText Close(this ActText text, CaseMatter matter, Decider? decider)
    {
        text.Done($"Fait {matter.Authority.AtSeat}, le ……………………………");
        return decider is null && matter.Document.IsDraft ? text.Signature("Qualité du signataire", "Prénom et nom du signataire")
            : decider is null ? text.Signature("Qualité : ……………………………", "Prénom et nom : ……………………………") // who signs it is no act of the procedure: written by hand (CRPA, art. L212-1)
            : text.Signature(Phrases.Signatory(decider, matter.Authority), matter.Decider?.DisplayName ?? decider.Actor.ToString());
    }

    /// <summary>The delegation under which somebody decides for the prefect.</summary>
    public static ActText SeenDelegation(this ActText text, Decider? decider) =>
        decider?.Delegation is { Reference: not "préfet" } delegation
            ? text.Seen($"la délégation de signature {delegation.Reference}, en vigueur du {French.Day(delegation.From)} au {French.Day(delegation.Until)} inclus")
            : text;

    /// <summary>To whom it is notified and what can be done against it.</summary>
    public static ActText NotifiedAndContested(this ActText text, CaseMatter matter) =>
        text
            .Article($"Le présent arrêté sera notifié à {matter.PersonName}. L’association agréée {matter.Association} en reçoit une copie.")
            .Article(Remedies.InShort(matter));
}
