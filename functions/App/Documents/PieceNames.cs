using System.Text.Json;
using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>The pieces as addresses and forms name them: "identity-copy".</summary>
internal static class PieceNames
{
    private static readonly Dictionary<string, PieceKind> Kinds =
        Enum.GetValues<PieceKind>().ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    public static string All => string.Join(", ", Kinds.Keys);

    public static PieceKind? Find(string? name) => name is not null && Kinds.TryGetValue(name, out PieceKind kind) ? kind : null;
}
