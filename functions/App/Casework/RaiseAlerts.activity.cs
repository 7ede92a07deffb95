using Microsoft.Azure.Functions.Worker;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Raises what is due on one track. The law says what; a second run finds nothing left to raise.</summary>
public sealed class RaiseAlerts(Clerk clerk, TimeProvider clock)
{
    /// <summary>The activity.</summary>
    /// <returns>Whether anything was raised.</returns>
    [Function(Names.RaiseAlerts)]
    public async Task<bool> RunAsync([ActivityTrigger] Look look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        Act raise = new Act.RaiseAlerts(ActorId.Clock, clock.GetUtcNow(), look.Track);
        KeyUse key = new(ActKey.Unrepeatable(), "clock"); // the law itself refuses to raise an alert twice
        return await clerk.FileAsync(look.Case, new Filing(raise, key, []), cancellation) is Filed.Accepted;
    }
}
