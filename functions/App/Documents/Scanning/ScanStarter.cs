using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>Starts the orchestration that follows a document to its verdict.</summary>
public sealed partial class ScanStarter(ILogger<ScanStarter> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Live =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Starts it now if it can and none is live. A failure is only logged: the document is noted as pending, and the sweep starts it later.</summary>
    internal async Task TryStartAsync(DurableTaskClient client, CaseId id, DocumentId document)
    {
        try
        {
            StartOrchestrationOptions options = new StartOrchestrationOptions($"scan-{document}").WithDedupeStatuses(Live);
            await client.ScheduleNewOrchestrationInstanceAsync(Names.FollowScan, new ScanLook(id, document), options, CancellationToken.None);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It is on its way.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.NotStarted(logger, document, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The scan of document {Document} could not be started at once ({Reason}); the sweep will.")]
        public static partial void NotStarted(ILogger logger, DocumentId document, string reason);
    }
}
