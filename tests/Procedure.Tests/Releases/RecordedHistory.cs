using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.App;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.Procedure.Tests.Releases;

/// <summary>The whole history of one generation, as the engine of a release committed it.</summary>
/// <param name="Orchestrator">Its orchestrator.</param>
/// <param name="Instance">Its instance id.</param>
/// <param name="Ending">How it ended, or <see cref="Asleep"/>.</param>
/// <param name="Events">All its events, the calls of its last step included.</param>
internal sealed record RecordedHistory(string Orchestrator, string Instance, string Ending, IReadOnlyList<RecordedEvent> Events)
{
    private const string Asleep = "Asleep";

    /// <summary>What tells it from another: where it began, what happened in which order, how it ended.</summary>
    [JsonIgnore]
    public string Shape =>
        string.Join(' ', Events.Where(e => e.Kind is not HistoryKind.StepBegan).Select(e => e.Kind + e.Name).Prepend(Beginning).Append(Ending));

    /// <summary>Each call that it made, with where it was made. Unlike a shape, these do not depend on what arrived first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Traits => Calls.Select(call => $"{Beginning}: {CallLedger.Describe(call)}");

    private IEnumerable<HistoryEvent> Calls =>
        Events.Where(e => e.Kind is HistoryKind.ActivityCalled or HistoryKind.TimerSet or HistoryKind.ChildCalled).Select(e => e.ToEvent());

    private string Beginning
    {
        get
        {
            Progress progress = JsonSerializer.Deserialize<Progress>(Events.First(e => e.Kind is HistoryKind.Started).Payload!)!;
            return $"{Orchestrator} {progress.Stage} plan {progress.Plan}";
        }
    }

    private string Last => Calls.LastOrDefault() is { } last ? CallLedger.Describe(last) : "its start";

    public static RecordedHistory Of(StepCommit step) => new(
        step.Instance.Row.Name,
        step.Instance.Row.Id,
        Named(step.Result.Ending),
        [.. step.Instance.History.Concat(step.News).Concat(step.Result.Calls.Select(call => call.ToEvent())).Select(RecordedEvent.Of)]);

    /// <summary>Tells this history again to today's code.</summary>
    /// <returns>What the code does otherwise, with both calls named, or null.</returns>
    public string? DifferenceFrom(IFunctionRunner today)
    {
        InstanceRow row = new(Instance, "recorded", Orchestrator, string.Empty, OrchestrationRuntimeStatus.Running);
        StepResult result = Step.Run(today, row, Events.Select(e => e.ToEvent()), [], NullLoggerFactory.Instance);
        string? difference = result switch
        {
            { Ending: Ending.Failed failed } => failed.Failure.ErrorMessage,
            { Calls: [{ } added, ..] } => $"History has no call after {Last}, but the code makes {CallLedger.Describe(added.ToEvent())} there.",
            _ when Named(result.Ending) != Ending => $"After {Last} history is {Ending}, but the code is {Named(result.Ending)}.",
            _ => null,
        };
        return difference is null ? null : $"{Beginning}: {difference}";
    }

    private static string Named(Ending? ending) => ending?.GetType().Name ?? Asleep;
}
