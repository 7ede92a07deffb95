namespace PspWorkflow.Law;

/// <summary>Kind of residence document on which the rights of the person rest.</summary>
/// <remarks>Source: CESEDA, art. L411-1, L425-1, L425-3, L425-4; CASF, art. R121-12-13-1 (documents that open AFIS).</remarks>
public enum PermitKind
{
    /// <summary>APS of art. L425-4: at least six months, with the right to work.</summary>
    Aps,

    /// <summary>One-year card "vie privée et familiale" of art. L425-1.</summary>
    PrivateLifeCard,

    /// <summary>Ten-year resident card of art. L425-3.</summary>
    ResidentCard,

    /// <summary>Récépissé of the renewal of such a document.</summary>
    RenewalReceipt,

    /// <summary>Another document of art. L411-1.</summary>
    OtherPermit,
}

/// <summary>One residence document, as the foreigners' service recorded it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="RecordedOn">Legal day on which it was recorded.</param>
public sealed record Permit(PermitKind Kind, DateOnly From, DateOnly Until, DateOnly RecordedOn)
{
    /// <summary>Day on which its withdrawal was notified, or null; it is then its last day.</summary>
    public DateOnly? WithdrawnOn { get; init; }
}
