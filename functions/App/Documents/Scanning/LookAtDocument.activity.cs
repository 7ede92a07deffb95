using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.App.Documents;

/// <summary>Looks at one document: what is known of it says what to do, so that it may run any number of times.</summary>
public sealed class LookAtDocument(ScanRoom room)
{
    /// <summary>The activity.</summary>
    /// <returns>The legal instant from which to look again; null when the document is settled or gone.</returns>
    [Function(Names.LookAtDocument)]
    public Task<DateTimeOffset?> RunAsync([ActivityTrigger] ScanLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        return room.LookAsync(look.Case, look.Document, cancellation);
    }
}
