using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PspWorkflow.Law;

namespace PspWorkflow.App.Documents;

/// <summary>Starts, or wakes, the orchestration that follows a document to its verdict.</summary>
public sealed partial class ScanStarter(ILogger<ScanStarter> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Live =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Starts it now if it can and none is live. A failure is only logged: the document is noted as pending, and the sweep starts it later.</summary>
    internal Task TryStartAsync(DurableTaskClient client, CaseId id, DocumentId document) =>
        TryAsync(document, () => StartAsync(client, id, document)); // one that lives is on its way

    /// <summary>Has it look now: wakes the one that lives, or starts it. A failure is only logged: it looks by itself later.</summary>
    internal Task TryWakeAsync(DurableTaskClient client, CaseId id, DocumentId document) =>
        TryAsync(document, async () =>
        {
            if (!await StartAsync(client, id, document))
            {
                await client.RaiseEventAsync(InstanceOf(document), Names.LookAgain, null, CancellationToken.None);
            }
        });

    private async Task TryAsync(DocumentId document, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.NotStarted(logger, document, failure.GetType().Name);
        }
    }

    /// <summary>False when it lives already.</summary>
    private static async Task<bool> StartAsync(DurableTaskClient client, CaseId id, DocumentId document)
    {
        try
        {
            StartOrchestrationOptions options = new StartOrchestrationOptions(InstanceOf(document)).WithDedupeStatuses(Live);
            await client.ScheduleNewOrchestrationInstanceAsync(Names.FollowScan, new ScanLook(id, document), options, CancellationToken.None);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    private static string InstanceOf(DocumentId document) => $"scan-{document}";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The scan of document {Document} could not be started or woken at once ({Reason}); it is looked at later, in its own time.")]
        public static partial void NotStarted(ILogger logger, DocumentId document, string reason);
    }
}
