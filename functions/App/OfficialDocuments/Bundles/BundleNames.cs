using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>What stands where in a proof bundle; nothing personal in any name.</summary>
internal static class BundleNames
{
    public const string Index = "LISEZ-MOI.html";
    public const string Events = "evenements.jsonl";
    public const string Copies = "copies.jsonl";
    public const string Manifest = "empreintes.sha256";

    private static readonly string[] Openable = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".odt", ".txt"];

    public static string OfText(TextId id) => $"textes/{id}.txt";

    public static string OfAct(string name) => $"actes/{name}.pdf";

    /// <summary>By its identifier; the end of its original name stays when it is a common one, so that the file opens.</summary>
    public static string OfPiece(DocumentId id, string? originalName)
    {
        string end = Path.GetExtension(originalName ?? "").ToLowerInvariant();
        return $"pieces/{id}{(Openable.Contains(end) ? end : ".bin")}";
    }
}
