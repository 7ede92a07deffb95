namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>What one kind of act comes to in one state: the events of the variants that are accepted, the codes of those that are refused.</summary>
/// <param name="State">French name of the state.</param>
/// <param name="Act">Kind of act.</param>
/// <param name="Events">One list of events for each way in which the act is accepted, as text.</param>
/// <param name="Codes">Codes of the refusals, in order.</param>
internal sealed record Cell(string State, Type Act, IReadOnlyList<string> Events, IReadOnlyList<string> Codes)
{
    public bool IsDefined => Events.Count + Codes.Count > 0;

    public override string ToString() =>
        (Events.Count, Codes.Count) switch
        {
            (0, _) => $"refusé : {string.Join(", ", Codes)}",
            (_, 0) => $"admis : {string.Join(" ; ou ", Events)}",
            _ => $"admis : {string.Join(" ; ou ", Events)} — sinon refusé : {string.Join(", ", Codes)}",
        };
}
