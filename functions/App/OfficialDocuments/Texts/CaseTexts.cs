using System.Diagnostics;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Which text belongs to which document of a case.</summary>
internal static class CaseTexts
{
    public static Sheet Write(CaseMatter matter)
    {
        Sheet sheet = matter.Document.Kind switch
        {
            OfficialDocumentKind.Acknowledgement => Acknowledgement.Write(matter),
            OfficialDocumentKind.MissingPieces => MissingPieces.Write(matter),
            OfficialDocumentKind.DataProtection => DataProtection.Write(matter),
            OfficialDocumentKind.PendingCertificate => PendingCertificate.Write(matter),
            OfficialDocumentKind.ConsularLetter => ConsularLetter.Write(matter),
            OfficialDocumentKind.DraftAuthorisation => AuthorisingOrder.Write(matter, null),
            OfficialDocumentKind.DraftRefusal => RefusingOrder.Write(matter, null),
            OfficialDocumentKind.DraftEnding => EndingOrder.Write(matter, null),
            OfficialDocumentKind.ContradictoryLetter => ContradictoryLetter.Write(matter),
            OfficialDocumentKind.DraftAppeal => AppealOrder.Write(matter, null),
            OfficialDocumentKind.DemandOrder => DemandOrder.Write(matter),
            OfficialDocumentKind.AppealOrder => AppealOrder.Write(matter, (Event.AppealGranted)matter.Basis),
            OfficialDocumentKind.JudgmentOrder => JudgmentOrder.Write(matter),
            OfficialDocumentKind.Order => Order(matter),
            OfficialDocumentKind.Notification => NotificationLetter.Write(matter),
            OfficialDocumentKind.ForeignersTransmission => Transmissions.ToForeigners(matter),
            OfficialDocumentKind.AidTransmission => Transmissions.ToAidFund(matter),
            _ => throw new UnreachableException($"{matter.Document.Kind} has no text."),
        };
        return sheet with { IsDraft = matter.Document.IsDraft };
    }

    private static Sheet Order(CaseMatter matter) => matter.Basis switch
    {
        Event.DecisionTaken { Sense: DecisionSense.Authorised } authorised => AuthorisingOrder.Write(matter, authorised.Decider),
        Event.DecisionTaken refused => RefusingOrder.Write(matter, refused),
        Event.EndingDecided ended => EndingOrder.Write(matter, ended),
        _ => throw new UnreachableException($"{matter.Basis.GetType().Name} is no decision."),
    };
}
