using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.App.Mail;

/// <summary>Sends what waits for one case. Runs at least once; every row leaves once.</summary>
public sealed class SendNotices(Postman postman)
{
    /// <summary>The activity.</summary>
    [Function(Names.SendNotices)]
    public Task RunAsync([ActivityTrigger] Look look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        return postman.SendDueAsync(look.Case, cancellation);
    }
}
