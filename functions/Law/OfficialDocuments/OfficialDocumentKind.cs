namespace PspWorkflow.Law;

/// <summary>What an official document of a case is.</summary>
public enum OfficialDocumentKind
{
    /// <summary>Acknowledgement of receipt of a request (CRPA, art. L112-3 and R112-5).</summary>
    Acknowledgement,

    /// <summary>Request for missing pieces (CRPA, art. L114-5).</summary>
    MissingPieces,

    /// <summary>Certificate that a request is pending, on a day.</summary>
    PendingCertificate,

    /// <summary>Letter to a consulate for a civil-status paper: it says nothing of the matter.</summary>
    ConsularLetter,

    /// <summary>What the person is told of her data and of her rights (GDPR, art. 13 and 14; loi 78-17, art. 48).</summary>
    DataProtection,

    /// <summary>Letter that tells her that the end of her path is considered, before any decision (CRPA, art. L121-1 and L122-1).</summary>
    ContradictoryLetter,

    /// <summary>Draft of an order that authorises.</summary>
    DraftAuthorisation,

    /// <summary>Draft of an order that refuses.</summary>
    DraftRefusal,

    /// <summary>Draft of an order that ends the path.</summary>
    DraftEnding,

    /// <summary>Draft of an order that grants an administrative appeal.</summary>
    DraftAppeal,

    /// <summary>Order that takes note of the end that the person asked for (CASF, art. L121-9, II: her agreement).</summary>
    DemandOrder,

    /// <summary>Order that grants an administrative appeal (CRPA, art. L411-2).</summary>
    AppealOrder,

    /// <summary>Order that executes a judgment.</summary>
    JudgmentOrder,

    /// <summary>Order that authorises, renews, refuses or ends (CASF, art. L121-9, II; CRPA, art. L211-2, L211-5, L212-1).</summary>
    Order,

    /// <summary>Letter that notifies a signed order, with remedies and time limits (CJA, art. R421-1 and R421-5).</summary>
    Notification,

    /// <summary>What the foreigners' service needs of a signed order.</summary>
    ForeignersTransmission,

    /// <summary>What the MSA needs of a signed order.</summary>
    AidTransmission,
}

/// <summary>Where an official document stands.</summary>
public enum OfficialDocumentState
{
    /// <summary>Nothing is decided: it bears the word PROJET and is not kept.</summary>
    Draft,

    /// <summary>Due, and no copy of it has been produced yet.</summary>
    ToProduce,

    /// <summary>Its copy for signature is produced and its hash recorded; the signed one is awaited.</summary>
    ToSign,

    /// <summary>Signed; the signed copy brought back is the one that was issued.</summary>
    Signed,

    /// <summary>Produced, and its hash recorded.</summary>
    Produced,

    /// <summary>Another record took its place before it counted.</summary>
    Replaced,
}
