using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>One step of an instance: its history is told again to its orchestrator, then the new messages.</summary>
internal sealed class Step
{
    private readonly IFunctionRunner _runner;
    private readonly StepThread _thread = new();
    private readonly ReplayContext _context;
    private Task<string?>? _orchestrator;

    private Step(IFunctionRunner runner, InstanceRow instance, ILoggerFactory loggers) =>
        (_runner, _context) = (runner, new ReplayContext(instance, _thread, loggers));

    /// <summary>Runs the step on the calling thread; whatever goes wrong is a failure of the instance.</summary>
    public static StepResult Run(IFunctionRunner runner, InstanceRow instance, IEnumerable<HistoryEvent> history, IEnumerable<HistoryEvent> news, ILoggerFactory loggers)
    {
        Step step = new(runner, instance, loggers);
        return step._thread.Run(() => step.Run(history, news));
    }

    private StepResult Run(IEnumerable<HistoryEvent> history, IEnumerable<HistoryEvent> news)
    {
        try
        {
            Tell(history);
            _context.Replaying = false;
            Tell(news);
            return Result();
        }
        catch (Exception e)
        {
            // An exception that comes out here is the orchestrator's, or says that it cannot be replayed.
            return new StepResult { Ending = new Ending.Failed(TaskFailureDetails.FromException(e)) };
        }
    }

    private void Tell(IEnumerable<HistoryEvent> events)
    {
        foreach (HistoryEvent e in events)
        {
            Tell(e);
            _thread.Drain();
        }
    }

    private void Tell(HistoryEvent e)
    {
        switch (e.Kind)
        {
            case HistoryKind.StepBegan:
                _context.Now = e.At;
                break;
            case HistoryKind.Started:
                _context.Input = e.Payload;
                _orchestrator = _runner.RunOrchestratorAsync(_context, e.Payload);
                break;
            case HistoryKind.ActivityCalled or HistoryKind.TimerSet or HistoryKind.ChildCalled:
                _context.Calls.Confirm(e);
                break;
            case HistoryKind.EventRaised when _orchestrator is { IsCompleted: true }:
                _context.Events.Keep(e);
                break;
            case HistoryKind.EventRaised:
                _context.Events.Raise(e);
                break;
            default:
                _context.Calls.Answer(e);
                break;
        }
    }

    private StepResult Result() => new()
    {
        Calls = _context.Calls.New,
        CancelledTimers = _context.Calls.CancelledTimers,
        HasCustomStatus = _context.HasCustomStatus,
        CustomStatus = _context.CustomStatus,
        Ending = Ending(),
    };

    private Ending? Ending() => _orchestrator switch
    {
        { IsCompletedSuccessfully: true } when _context.Next is { } next =>
            new Ending.ContinuedAsNew(next.Input, next.KeepEvents ? _context.Events.Unclaimed : []),
        { IsCompletedSuccessfully: true } done => new Ending.Completed(Payload.Checked(done.Result)),
        { IsCompleted: true } failed => new Ending.Failed(TaskFailureDetails.FromException(Cause(failed))),
        _ when _context.Calls.AnyOpen || _context.Events.AnyWaiter => null,

        // Nothing that history could bring would ever wake it.
        _ => throw new InvalidOperationException("The orchestrator waits for something other than a durable task."),
    };

    private static Exception Cause(Task failed) => failed.Exception?.InnerException ?? new TaskCanceledException(failed);
}
