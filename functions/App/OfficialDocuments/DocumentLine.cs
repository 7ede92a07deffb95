using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>One official document as the list shows it.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Label">The same in French: "projet", "à signer", "signé", "à produire".</param>
/// <param name="On">The legal day it bears.</param>
/// <param name="Version">Version of the case or session that it rests on.</param>
/// <param name="SignedOn">Date on its signed copy, or null.</param>
/// <param name="SignedCopy">The deposited signed copy: the one that was issued, or null.</param>
/// <param name="Sha256">Recorded hash of the copy produced here, or null.</param>
/// <param name="Address">Where it is read (GET) and its copy produced (POST).</param>
internal sealed record DocumentLine(
    string Name,
    OfficialDocumentKind Kind,
    OfficialDocumentState State,
    string Label,
    DateOnly On,
    long Version,
    DateOnly? SignedOn,
    DocumentId? SignedCopy,
    string? Sha256,
    string Address)
{
    public static DocumentLine Of(CaseId id, OfficialDocument document, Copies copies)
    {
        Copy? copy = copies.Of(document.Name);
        OfficialDocumentState state = document.StateWith(copy);
        return new(
            document.Name,
            document.Kind,
            state,
            LabelOf(state),
            document.On,
            document.Version,
            document.SignedOn,
            document.SignedCopy,
            copy?.Produced.Sha256,
            $"{Answers.AddressOf(id)}/official-documents/{document.Name}");
    }

    public static string LabelOf(OfficialDocumentState state) => state switch
    {
        OfficialDocumentState.Draft => "projet",
        OfficialDocumentState.ToProduce => "à produire",
        OfficialDocumentState.ToSign => "à signer",
        OfficialDocumentState.Signed => "signé",
        OfficialDocumentState.Produced => "produit",
        _ => "remplacé",
    };
}
