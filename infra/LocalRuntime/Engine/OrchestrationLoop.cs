using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Takes instances one after the other, runs their step and has it committed.</summary>
internal sealed partial class OrchestrationLoop(
    EngineOptions options,
    StepRunner runner,
    Database database,
    ReadyInstances ready,
    DeathWatch watch,
    ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<OrchestrationLoop>();

    /// <summary>Works until cancelled; the step under way is finished first.</summary>
    /// <param name="slot">Where it notes what runs.</param>
    /// <param name="stopping">Ends the loop.</param>
    public async Task RunAsync(int slot, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            string instance = await ready.TakeAsync(stopping);
            if (watch.Troubles.IsSuspect(WorkKey.Orchestration(instance)))
            {
                watch.Lane.Add(lane => WorkAsync(instance, lane, stopping));
            }
            else
            {
                await WorkAsync(instance, slot, stopping);
            }
        }
    }

    private async Task WorkAsync(string instance, int slot, CancellationToken stopping)
    {
        TroubledWork work = new(WorkKey.Orchestration(instance), instance, string.Empty, default);
        if (await watch.Attempts.RunAsync(() => StepAsync(instance, slot), work, stopping))
        {
            ready.Done(instance);
        }
        else
        {
            ready.Postpone(instance);
        }
    }

    private async Task StepAsync(string id, int slot)
    {
        if (database.Read(sql => LoadedInstance.Load(sql, id)) is not { Messages.Count: > 0 } instance || !HasBegun(instance))
        {
            return;
        }

        if (watch.Troubles.IsSetAside(WorkKey.Orchestration(id)) && !IsTerminated(instance))
        {
            return;
        }

        if (!VersionRule.MayRun(options, instance.Row.Version) && options.VersionFailure == VersionFailure.Reject)
        {
            Log.VersionRejected(_logger, id, instance.Row.Version);
            return;
        }

        IReadOnlyList<StepCommit> steps = runner.Run(instance, slot);
        await watch.Troubles.CommitAsync(transaction => steps.All(step => step.Apply(transaction)), WorkKey.Orchestration(id));
        foreach (StepCommit step in steps)
        {
            options.Committed?.Invoke(step);
            if (step.Result.Ending is { } ending)
            {
                Log.GenerationEnded(_logger, instance.Row.Name, id, ending.GetType().Name);
            }
        }
    }

    // Before a delayed start, events wait with it; only a termination does not.
    private static bool HasBegun(LoadedInstance instance) =>
        instance.History.Count > 0
        || instance.Messages.Any(message => message.Event.Kind is HistoryKind.Started or HistoryKind.Terminated);

    private static bool IsTerminated(LoadedInstance instance) =>
        instance.Messages.Any(message => message.Event.Kind is HistoryKind.Terminated);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Orchestrator} {Instance}: generation ended, {Ending}.")]
        public static partial void GenerationEnded(ILogger logger, string orchestrator, string instance, string ending);

        [LoggerMessage(2, LogLevel.Warning, "{Instance} waits for code of its version {Version}.")]
        public static partial void VersionRejected(ILogger logger, string instance, string version);
    }
}
