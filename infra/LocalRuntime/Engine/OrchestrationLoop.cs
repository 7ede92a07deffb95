using Microsoft.Data.Sqlite;
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
            if (watch.Troubles.IsSuspect(WorkKey.Orchestration(instance)) && !IsToEnd(instance))
            {
                watch.Lanes.StepsToRun.Expect(instance);
                watch.Lanes.Steps.Add(lane => WorkAsync(instance, lane, stopping));
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

        watch.Lanes.StepsToRun.Ran(instance);
    }

    private async Task StepAsync(string id, int slot)
    {
        if (Load(id) is not { } instance)
        {
            return;
        }

        IReadOnlyList<StepCommit> steps = runner.Run(instance, slot);
        if (await watch.Troubles.CommitAsync(transaction => steps.All(step => step.Apply(transaction)), WorkKey.Orchestration(id)))
        {
            Tell(steps);
        }
    }

    // Null when there is nothing to answer, or nothing may be. What is set aside may have a long history: it is asked first.
    private LoadedInstance? Load(string id)
    {
        if (watch.Troubles.IsSetAside(WorkKey.Orchestration(id)) && !database.Read(sql => Inbox.HasTermination(sql, id)))
        {
            return null;
        }

        if (database.Read(sql => LoadedInstance.Load(sql, id)) is not { Messages.Count: > 0 } instance || !HasBegun(instance))
        {
            return null;
        }

        if (!VersionRule.MayRun(options, instance.Row.Version) && options.VersionFailure == VersionFailure.Reject)
        {
            Log.VersionRejected(_logger, id, instance.Row.Version);
            return null;
        }

        return instance;
    }

    private void Tell(IReadOnlyList<StepCommit> steps)
    {
        foreach (StepCommit step in steps)
        {
            options.Committed?.Invoke(step);
            if (step.Result.Ending is { } ending)
            {
                Log.GenerationEnded(_logger, step.Instance.Row.Name, step.Instance.Row.Id, ending.GetType().Name);
            }
        }
    }

    // Before a delayed start, events wait with it; only a termination does not.
    private static bool HasBegun(LoadedInstance instance) =>
        instance.History.Count > 0
        || instance.Messages.Any(message => message.Event.Kind is HistoryKind.Started or HistoryKind.Terminated);

    // A termination runs no code of the suspect.
    private bool IsToEnd(string id)
    {
        try
        {
            return database.Read(sql => Inbox.HasTermination(sql, id));
        }
        catch (SqliteException)
        {
            return false; // the lane meets the same trouble, and waits for the file
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Orchestrator} {Instance}: generation ended, {Ending}.")]
        public static partial void GenerationEnded(ILogger logger, string orchestrator, string instance, string ending);

        [LoggerMessage(2, LogLevel.Warning, "{Instance} waits for code of its version {Version}.")]
        public static partial void VersionRejected(ILogger logger, string instance, string version);
    }
}
