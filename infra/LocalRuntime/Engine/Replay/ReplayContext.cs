using System.Text;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>What an orchestrator sees of the engine during one step.</summary>
internal sealed class ReplayContext(InstanceRow instance, StepThread thread, ILoggerFactory loggers) : TaskOrchestrationContext
{
    // The pieces stand in history: another length would break the instances that wait now.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);
    private const int LongestCustomStatus = 16 * 1024;
    private int _guids;

    public override TaskName Name => instance.Name;

    public override string InstanceId => instance.Id;

    public override string Version => instance.Version;

    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;

    public override bool IsReplaying => Replaying;

    /// <summary>The instant of the step being run or replayed.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>Whether history is being told again.</summary>
    public bool Replaying { get; set; } = true;

    /// <summary>Input of this generation, as JSON.</summary>
    public string? Input { get; set; }

    public CallLedger Calls { get; } = new();

    public RaisedEvents Events { get; } = new();

    public bool HasCustomStatus { get; private set; }

    public string? CustomStatus { get; private set; }

    /// <summary>The generation asked for, or null.</summary>
    public (string? Input, bool KeepEvents)? Next { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => Payload.Read<T>(Input);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        string? json = Written(input, options);
        string? result = await Retries.RunAsync(this, options?.Retry?.Policy, () => Make(name, id => new DurableCall.Activity(id, name, json)));
        return Payload.Read<TResult>(result)!;
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        string? json = Written(input, options);
        string child = InstanceIds.Checked((options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N"));
        string? result = await Retries.RunAsync(
            this,
            options?.Retry?.Policy,
            () => Make(orchestratorName, id => new DurableCall.Child(id, orchestratorName, child, json)));
        return Payload.Read<TResult>(result)!;
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        DateTimeOffset due = fireAt.ToUniversalTime();
        while (due - Now > LongestTimer && !cancellationToken.IsCancellationRequested)
        {
            await SetTimer(Now + LongestTimer, cancellationToken);
        }

        await SetTimer(due, cancellationToken);
    }

    public override Task<T?> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
        where T : default
    {
        thread.Require();
        return Events.WaitFor<T>(eventName, thread, cancellationToken);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        thread.Require();
        string? json = Payload.Write(customStatus);
        if (json is not null && Encoding.Unicode.GetByteCount(json) > LongestCustomStatus)
        {
            throw new ArgumentException($"A custom status holds at most {LongestCustomStatus} bytes.", nameof(customStatus));
        }

        (HasCustomStatus, CustomStatus) = (true, json);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        thread.Require();
        Next = (Payload.Write(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        thread.Require();
        return ReplayGuid.Create(instance.Id, instance.Generation, _guids++);
    }

    private static string? Written(object? input, TaskOptions? options) => input is TaskOptions && options is null
        ? throw new ArgumentException("These are options, given as the input: name the parameter.", nameof(input))
        : Payload.Write(input);

    private Task<string?> Make(string name, Func<int, DurableCall> call)
    {
        thread.Require();
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Calls.Make(name, call).Answer;
    }

    private async Task SetTimer(DateTimeOffset due, CancellationToken cancellation)
    {
        thread.Require();
        (int id, Task<string?> fired) = Calls.Make("timer", number => new DurableCall.Timer(number, due));
        using CancellationTokenRegistration registration = cancellation.Register(() => Cancel(id, cancellation));
        await fired;
    }

    private void Cancel(int timer, CancellationToken cancellation)
    {
        if (thread.IsHere)
        {
            Calls.Cancel(timer, isNew: !Replaying, cancellation);
        }
    }
}
