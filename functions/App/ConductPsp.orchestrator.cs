using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PspWorkflow.App.Application;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Decision;
using PspWorkflow.App.Renewal;
using PspWorkflow.Law;

namespace PspWorkflow.App;

/// <summary>Carries one case from the application to the end of the parcours, one stage and one sleep per generation.</summary>
/// <remarks>Source: CASF, art. L121-9, II. The register says where the case is; this only sees to it that nobody forgets it.</remarks>
public static class ConductPsp
{
    /// <summary>One generation: look, raise what is due, sleep at most three days, begin again.</summary>
    [Function(Names.ConductPsp)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Progress progress)
    {
        CaseView view = progress.Stage switch
        {
            Stage.Application => await context.ExamineApplication(progress.Case), // association agréée, secretariat
            Stage.Commission => await context.AwaitOpinion(progress.Case),        // the opinion binds nobody
            Stage.Decision => await context.AwaitDecision(progress.Case),         // the prefect
            Stage.Running => await context.FollowPeriod(progress.Case),           // alerts from day one, renewals, 24 months at most
            Stage.Closed => await context.LookAfterTheEnd(progress.Case),         // (permit and aid: instances of their own, beside this one)
            _ => throw new UnreachableException($"Unknown stage {progress.Stage}."),
        };

        if (!view.IsOver)
        {
            context.ContinueAsNew(progress with { Stage = view.Stage }, preserveUnprocessedEvents: true);
        }
    }
}
