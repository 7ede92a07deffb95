using PspWorkflow.App.Casework;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

internal sealed record ListsEqualStreams() : Invariant("The list of cases shows what their streams tell.")
{
    public override IEnumerable<string> Broken(Evidence evidence)
    {
        List<CaseLine> told = [.. evidence.Cases
            .Where(found => found.State is not null)
            .Select(found => Lines.Of(found.Id, new CaseAt(found.State!, found.Events.Count)))];
        return told.Except(evidence.Lines).Select(line => $"It lacks {line}.")
            .Concat(evidence.Lines.Where(line => told.All(other => other.Case != line.Case)).Select(line => $"Nobody knows {line}."));
    }
}
