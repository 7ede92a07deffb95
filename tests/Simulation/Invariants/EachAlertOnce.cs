using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

internal sealed record EachAlertOnce() : Invariant("An alert is raised once, and not before its day.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Cases.SelectMany(found =>
    {
        List<Event.AlertRaised> raised = [.. found.Events.OfType<Event.AlertRaised>()];
        return raised.Where(alert => alert.Day < alert.DueOn).Select(alert => $"{found.Id} raised {alert.Kind} of {alert.DueOn:O} at {alert.At:O}.")
            .Concat(raised.GroupBy(alert => (alert.Kind, alert.Track, alert.DueOn, alert.Period))
                .Where(same => same.Count() > 1)
                .Select(same => $"{found.Id} raised {same.Key.Kind} of {same.Key.DueOn:O} {same.Count()} times."));
    });
}
