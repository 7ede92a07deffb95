using Microsoft.Azure.Functions.Worker;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Raises what is due on one track. The law says what; a second run finds nothing left to raise.</summary>
public sealed class RaiseAlerts(Clerk clerk, TimeProvider clock)
{
    /// <summary>The activity.</summary>
    [Function(Names.RaiseAlerts)]
    public Task RunAsync([ActivityTrigger] Look look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        DateTimeOffset now = clock.GetUtcNow();
        KeyUse key = new($"{look.Track}/alerts/{now:yyyy-MM-dd'T'HH:mm:ss.fffffff}", "clock");
        return clerk.FileAsync(look.Case, new Filing(new Act.RaiseAlerts(ActorId.Clock, now, look.Track), key, []), cancellation);
    }
}
