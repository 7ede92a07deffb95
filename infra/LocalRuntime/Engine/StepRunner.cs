using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sight;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Runs the step of an instance, and goes on with the generation that follows it, so that both are one commit.</summary>
internal sealed class StepRunner(EngineOptions options, TimeProvider legal, IFunctionRunner runner, BegunWork begun, ILoggerFactory loggers)
{
    /// <summary>Generations in one commit; one that begins anew without ever waiting is written, and its turn comes again.</summary>
    private const int MaxGenerations = 16;

    /// <summary>Runs it on the calling thread.</summary>
    /// <param name="instance">The instance; it has messages.</param>
    /// <param name="slot">Where to note what runs.</param>
    /// <returns>At least one step, to be written together.</returns>
    public IReadOnlyList<StepCommit> Run(LoadedInstance instance, int slot)
    {
        // Should the process die, the note must name the generation that is in the file.
        begun.Begin(slot, BegunNote.Orchestration(instance.Row.Generation));
        try
        {
            List<StepCommit> steps = [Step(instance, instance.Messages.Select(message => message.Event))];
            while (steps.Count < MaxGenerations && steps[^1].TryFollow(out StepCommit step, out LoadedInstance? next, out IEnumerable<HistoryEvent> events))
            {
                steps[^1] = step;
                steps.Add(Step(next, events));
            }

            return steps;
        }
        finally
        {
            begun.End(slot);
        }
    }

    private StepCommit Step(LoadedInstance instance, IEnumerable<HistoryEvent> events)
    {
        DateTimeOffset now = legal.GetUtcNow();
        HistoryEvent[] news = [new(HistoryKind.StepBegan, At: now), .. events];
        using StepSpan? span = StepSpan.Begin(instance);
        StepResult result = Run(instance, news);
        span?.End(result);
        return new StepCommit(instance, news, result, options.DefaultVersion, now);
    }

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
            ? Replay.Step.Run(runner, row, instance.History, news, loggers)
            : Failed(typeof(ArgumentException).FullName!, $"There is no orchestrator '{row.Name}'.");
    }

    private static StepResult Failed(string type, string message) =>
        new() { Ending = new Ending.Failed(new TaskFailureDetails(type, message, null, null, null)) };
}
