using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Takes instances one after the other, runs their step and has it committed.</summary>
internal sealed partial class OrchestrationLoop(
    EngineOptions options,
    TimeProvider legal,
    IFunctionRunner runner,
    Database database,
    CommitQueue commits,
    ReadyInstances ready,
    ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<OrchestrationLoop>();

    /// <summary>Works until cancelled; the step under way is finished first.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            string instance = await ready.TakeAsync(stopping);
            try
            {
                await StepAsync(instance);
                ready.Done(instance);
            }
            catch (Exception e)
            {
                // A step that cannot be written is tried again later; the loop goes on with the others.
                Log.StepNotWritten(_logger, instance, e.GetType().Name);
                ready.Postpone(instance);
            }
        }
    }

    private async Task StepAsync(string id)
    {
        if (database.Read(sql => LoadedInstance.Load(sql, id)) is not { Messages.Count: > 0 } instance || !HasBegun(instance))
        {
            return;
        }

        if (!VersionRule.MayRun(options, instance.Row.Version) && options.VersionFailure == VersionFailure.Reject)
        {
            Log.VersionRejected(_logger, id, instance.Row.Version);
            return;
        }

        DateTimeOffset now = legal.GetUtcNow();
        HistoryEvent[] news = [new(HistoryKind.StepBegan, At: now), .. instance.Messages.Select(message => message.Event)];
        StepResult result = Run(instance, news);
        StepCommit step = new(instance, news, result, options.DefaultVersion, now);
        await commits.RunAsync(step.Apply);
        options.Committed?.Invoke(step);
        if (result.Ending is { } ending)
        {
            Log.GenerationEnded(_logger, instance.Row.Name, id, ending.GetType().Name);
        }
    }

    // Before a delayed start, events wait with it; only a termination does not.
    private static bool HasBegun(LoadedInstance instance) =>
        instance.History.Count > 0
        || instance.Messages.Any(message => message.Event.Kind is HistoryKind.Started or HistoryKind.Terminated);

    private StepResult Run(LoadedInstance instance, HistoryEvent[] news)
    {
        InstanceRow row = instance.Row;
        if (news.FirstOrDefault(e => e.Kind is HistoryKind.Terminated) is { } terminated)
        {
            return new StepResult { Ending = new Ending.Terminated(terminated.Payload) };
        }

        if (!VersionRule.MayRun(options, row.Version))
        {
            return Failed("VersionMismatch", $"Version '{row.Version}' does not run on version '{options.DefaultVersion}'.");
        }

        return runner.HasOrchestrator(row.Name)
            ? Step.Run(runner, row, instance.History, news, loggers)
            : Failed(typeof(ArgumentException).FullName!, $"There is no orchestrator '{row.Name}'.");
    }

    private static StepResult Failed(string type, string message) =>
        new() { Ending = new Ending.Failed(new TaskFailureDetails(type, message, null, null, null)) };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Orchestrator} {Instance}: generation ended, {Ending}.")]
        public static partial void GenerationEnded(ILogger logger, string orchestrator, string instance, string ending);

        [LoggerMessage(2, LogLevel.Warning, "{Instance} waits for code of its version {Version}.")]
        public static partial void VersionRejected(ILogger logger, string instance, string version);

        [LoggerMessage(3, LogLevel.Error, "The step of {Instance} could not be written ({Error}); it will be tried again.")]
        public static partial void StepNotWritten(ILogger logger, string instance, string error);
    }
}
