using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> CopiesOfDocuments() =>
        new()
        {
            [nameof(Refusals.CopyAlreadyProduced)] = () => Produce(Copies.Replay([Known.CopyOf(Order)]), Order),
            [nameof(Refusals.DraftNotKept)] = () => Produce(Copies.None, Order with { Kind = OfficialDocumentKind.DraftRefusal }),
            [nameof(Refusals.CopyNotProduced)] = () => Copies.None.WhyNotRead(Order),
            [nameof(Refusals.DocumentReplaced)] = () => Produce(Copies.None, Order with { IsReplaced = true }),
        };

    private static OfficialDocument Order { get; } = new(OfficialDocumentKind.Order, 9, new DateOnly(2026, 2, 10));

    private static Refusal? Produce(Copies copies, OfficialDocument document) =>
        (copies.Produce(document, Known.Produced) as Outcome<CopyEvent>.Refused)?.Refusal;
}
