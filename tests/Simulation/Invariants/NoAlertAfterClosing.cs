using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

internal sealed record NoAlertAfterClosing() : Invariant("No alert is raised once the case is closed.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Cases
        .SelectMany(found => found.Events
            .SkipWhile(happened => happened is not Event.CaseClosed)
            .OfType<Event.AlertRaised>()
            .Select(alert => $"{found.Id} raised {alert.Kind} at {alert.At:O}, after its closing."));
}
