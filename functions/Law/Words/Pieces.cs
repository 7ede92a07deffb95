namespace PspWorkflow.Law;

/// <summary>What a deposited document is.</summary>
/// <remarks>Source: list of pieces of the online form F2532 and annexes 6 and 7 of the circular of 31 January 2017, read in copies; CASF, art. R121-12-12.</remarks>
public enum PieceKind
{
    /// <summary>Request for engagement (annexe 6).</summary>
    RequestForm,

    /// <summary>Request for renewal (annexe 7).</summary>
    RenewalForm,

    /// <summary>Follow-up document: actions, the person's commitments, arrangements of the follow-up.</summary>
    FollowUpDocument,

    /// <summary>Proof on the administrative, family and social situation.</summary>
    SituationProof,

    /// <summary>Attestation on honour. A commitment: its absence is a question for a human, never an automatic refusal.</summary>
    CommitmentOnHonour,

    /// <summary>Copy of the association's approval.</summary>
    ApprovalOrder,

    /// <summary>Copy of an identity document.</summary>
    IdentityCopy,

    /// <summary>Half-way or final report.</summary>
    Report,

    /// <summary>Minutes of the session.</summary>
    Minutes,

    /// <summary>Copy of the signed decision.</summary>
    SignedDecision,

    /// <summary>Dated proof of the notification.</summary>
    NotificationProof,

    /// <summary>Copy of the residence document.</summary>
    PermitCopy,

    /// <summary>Full copy of the birth certificate.</summary>
    BirthCertificate,

    /// <summary>Passport or, failing that, another proof of nationality.</summary>
    NationalityProof,

    /// <summary>Proof of address of less than six months.</summary>
    AddressProof,

    /// <summary>Declaration of non-polygamy, where it applies.</summary>
    NonPolygamyDeclaration,

    /// <summary>Identity photographs.</summary>
    Photos,

    /// <summary>Proof that the regularisation visa duty is paid, at handing over.</summary>
    VisaDutyProof,

    /// <summary>Evidence on the ceasing: for the residence document only.</summary>
    CeasingEvidence,

    /// <summary>Request for AFIS.</summary>
    AidRequest,

    /// <summary>Declaration on home and family.</summary>
    HouseholdDeclaration,

    /// <summary>Proof of the household's resources.</summary>
    ResourcesProof,

    /// <summary>A piece outside the lists, described in a sealed text.</summary>
    OtherPiece,
}
