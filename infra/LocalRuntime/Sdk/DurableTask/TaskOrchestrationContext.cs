using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>All that an orchestrator may touch: each member gives the same answer at each replay.</summary>
/// <remarks>Await nothing but the tasks of this class: any other wait is not in history and never ends after a restart.</remarks>
public abstract class TaskOrchestrationContext
{
    /// <summary>Name of the orchestrator.</summary>
    public abstract TaskName Name { get; }

    /// <summary>Id of this instance.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The instant of the message being answered, from history.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>Whether what runs now ran before.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>Version given to this instance at its start, empty when none.</summary>
    public virtual string Version => string.Empty;

    /// <summary>Where the replay-safe loggers write.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The input, or the default value when there is none.</summary>
    public abstract T? GetInput<T>();

    /// <summary>Calls an activity, which runs at least once.</summary>
    /// <exception cref="TaskFailedException">The activity failed and its retries are spent.</exception>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object>(name, input, options);

    /// <summary>Calls an activity, which runs at least once, and reads its result.</summary>
    /// <exception cref="TaskFailedException">The activity failed and its retries are spent.</exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Waits for a time.</summary>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>Waits until an instant; a past one fires at once, a far one stands in history as pieces of at most three days.</summary>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event; one that came before is taken at once, and of several waiters the last is served first.</summary>
    /// <param name="eventName">Name of the event, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task<T?> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event for a time.</summary>
    /// <exception cref="TaskCanceledException">The time ran out.</exception>
    public async Task<T?> WaitForExternalEvent<T>(string eventName, TimeSpan timeout)
    {
        using CancellationTokenSource stopTimer = new();
        using CancellationTokenSource stopWaiting = new();
        Task timer = CreateTimer(timeout, stopTimer.Token);
        Task<T?> raised = WaitForExternalEvent<T>(eventName, stopWaiting.Token);

        // Synchronous on purpose: CancelAsync would finish on another thread, outside the replay.
        (await Task.WhenAny(timer, raised) == timer ? stopWaiting : stopTimer).Cancel();
        return await raised;
    }

    /// <summary>Runs an orchestrator as an instance of its own and waits for its end.</summary>
    /// <exception cref="TaskFailedException">It failed and its retries are spent.</exception>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    /// <summary>Runs an orchestrator as an instance of its own and waits for its output.</summary>
    /// <exception cref="TaskFailedException">It failed and its retries are spent.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>Shows a value to whoever asks for the instance's state; at most 16 KB.</summary>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Begins a new generation, with a new input and an empty history, once the orchestrator returns.</summary>
    /// <param name="newInput">Input of the new generation.</param>
    /// <param name="preserveUnprocessedEvents">Whether events that nobody took go over to it; otherwise they are lost.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>A new unique id, the same at each replay.</summary>
    public abstract Guid NewGuid();

    /// <summary>A logger that stays silent during a replay.</summary>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(categoryName));

    /// <summary>A logger that stays silent during a replay.</summary>
    public virtual ILogger CreateReplaySafeLogger(Type type) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(type));

    /// <summary>A logger that stays silent during a replay.</summary>
    public virtual ILogger CreateReplaySafeLogger<T>() => new ReplaySafeLogger(this, LoggerFactory.CreateLogger<T>());
}
