using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Application;

/// <summary>From the application to the complete file: the secretariat checks the pieces, the association answers.</summary>
internal static class ApplicationStage
{
    /// <returns>The case as it was seen.</returns>
    public static Task<CaseView> ExamineApplication(this TaskOrchestrationContext context, CaseId id) =>
        context.LookAndSleepAsync(id, Track.Psp, stay: seen => seen.Stage is Stage.Application);
}
