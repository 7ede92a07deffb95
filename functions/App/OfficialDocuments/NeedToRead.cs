using PspWorkflow.App.Access;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Who needs which official document of a case that they may read. What one does not need is not there for one.</summary>
internal static class NeedToRead
{
    public static bool Needs(this Account account, CaseFacts facts, OfficialDocument document) =>
        account.MayRead(facts) && account.Role switch
        {
            Role.Secretariat or Role.Prefecture => true,
            Role.Association => OfAssociation(document),
            Role.ForeignersOffice => document is { Kind: OfficialDocumentKind.ForeignersTransmission, IsReplaced: false },
            _ => false,
        };

    // What is not signed may still change; what other administrations are told is theirs.
    private static bool OfAssociation(OfficialDocument document) => document.Kind switch
    {
        OfficialDocumentKind.Acknowledgement or OfficialDocumentKind.MissingPieces or OfficialDocumentKind.ConsularLetter
            or OfficialDocumentKind.DataProtection or OfficialDocumentKind.ContradictoryLetter or OfficialDocumentKind.PendingCertificate or OfficialDocumentKind.Notification => true,
        OfficialDocumentKind.Order or OfficialDocumentKind.AppealOrder => document.SignedOn is not null,
        OfficialDocumentKind.DemandOrder or OfficialDocumentKind.JudgmentOrder => document.SignedCopy is not null,
        _ => false,
    };
}
