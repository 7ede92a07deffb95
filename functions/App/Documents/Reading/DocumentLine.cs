using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>A document as a list shows it.</summary>
/// <param name="Document">Its name in the register.</param>
/// <param name="Piece">Which piece it is.</param>
/// <param name="Version">Its number among the documents of this piece: an earlier one stays beside a later one.</param>
/// <param name="On">Legal day of its deposit.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
internal sealed record DocumentLine(DocumentId Document, PieceKind Piece, int Version, DateOnly On, long Length, string Sha256)
{
    /// <summary>The name it had at its depositor's; null when the case's key is erased.</summary>
    public required string? Name { get; init; }

    /// <summary>What it is; null for one that came in before documents were inspected.</summary>
    public required DocumentFormat? Format { get; init; }

    /// <summary>What the scanner found.</summary>
    public required ScanState Scan { get; init; }

    /// <summary>How often it was looked at without a verdict.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is looked at again; null when that is settled.</summary>
    public required DateTimeOffset? NextLook { get; init; }

    public static DocumentLine Of(DepositedDocument deposit, DocumentState? state, int version, string? name) =>
        new(deposit.Id, deposit.Kind, version, deposit.On, deposit.Length, deposit.Sha256)
        {
            Name = name,
            Format = state?.Format,
            Scan = state?.Scan ?? ScanState.Pending,
            Attempts = state?.Attempts ?? 0,
            NextLook = state is { IsSettled: false } ? state.NextLook : null,
        };
}
