using System.Globalization;
using System.Text.Json;

namespace PspWorkflow.Law;

/// <summary>One official document that a case gives rise to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Version">Version of the case that it rests on: what came later is not in it.</param>
/// <param name="On">The legal day it bears; an order bears that of its signature, which is written by hand.</param>
public sealed record OfficialDocument(OfficialDocumentKind Kind, long Version, DateOnly On)
{
    /// <summary>Date on the signed copy of an order, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The signed copy of an order, once it was brought back and deposited, or null.</summary>
    public DocumentId? SignedCopy { get; init; }

    /// <summary>Whether another record took its place.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether nothing is decided yet.</summary>
    public bool IsDraft => Kind is OfficialDocumentKind.DraftAuthorisation or OfficialDocumentKind.DraftRefusal or OfficialDocumentKind.DraftEnding or OfficialDocumentKind.DraftAppeal;

    /// <summary>Whether a signed copy of it is brought back.</summary>
    public bool IsOrder => Kind is OfficialDocumentKind.Order || IsOrderOfItsOwn;

    /// <summary>Whether it is an order whose signature is no act of the procedure: the signed copy that is brought back shows it.</summary>
    public bool IsOrderOfItsOwn => Kind is OfficialDocumentKind.DemandOrder or OfficialDocumentKind.AppealOrder or OfficialDocumentKind.JudgmentOrder;

    /// <summary>Whether an event only follows from the one before it, in the same breath.</summary>
    public static bool IsConsequence(Event happened) =>
        happened is Event.PeriodOpened or Event.CaseReopened or Event.RequestBecameMoot or Event.PathRestored;

    /// <summary>Its name in addresses and files ("order-12"); nothing personal.</summary>
    public string Name =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString())}-{Version}{(Kind is OfficialDocumentKind.PendingCertificate ? $"-{On:yyyyMMdd}" : "")}");

    /// <summary>Where it stands, given the copy that was produced of it, if any.</summary>
    public OfficialDocumentState StateWith(Copy? copy) =>
        this switch
        {
            { IsDraft: true } => OfficialDocumentState.Draft,
            { IsReplaced: true } => OfficialDocumentState.Replaced,
            { SignedOn: not null } or { IsOrderOfItsOwn: true, SignedCopy: not null } => OfficialDocumentState.Signed,
            _ when copy is null => OfficialDocumentState.ToProduce,
            { IsOrder: true } => OfficialDocumentState.ToSign,
            _ => OfficialDocumentState.Produced,
        };
}
