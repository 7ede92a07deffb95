using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>An engine with two frozen clocks, over a file that is gone with the test.</summary>
internal sealed class EngineWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Beginning = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ILoggerFactory _loggers;
    private DurableEngine? _engine;

    public EngineWorld()
    {
        Options = new EngineOptions { DatabasePath = _folder["durable.db"] };
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
    }

    /// <summary>How the next engine is set up.</summary>
    public EngineOptions Options { get; set; }

    public TestFunctions Functions { get; init; } = new();

    /// <summary>All that was logged.</summary>
    public LogLines Log { get; } = new();

    public FakeTimeProvider Legal { get; init; } = new(Beginning);

    /// <summary>A legal clock in place of <see cref="Legal"/>, or null.</summary>
    public LegalClock? Clock { get; init; }

    public FakeTimeProvider Machine { get; } = new(Beginning);

    public DurableEngine Engine => _engine ??= new(Options, Clock ?? (TimeProvider)Legal, Machine, Functions, _loggers);

    public DurableTaskClient Client => Engine.Client;

    public Task StartAsync() => Engine.StartAsync(Ct);

    /// <summary>Starts an orchestration and lets the engine do all it can at this legal instant.</summary>
    public async Task<string> StartAsync(string name, object? input = null, string? id = null)
    {
        string instance = await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new() { InstanceId = id }, Ct);
        await SettleAsync();
        return instance;
    }

    public Task SettleAsync() => Engine.SettleAsync(Ct);

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Ct) ?? throw new InvalidOperationException($"No instance {id}.");

    public async Task<T> OutputAsync<T>(string id) => (await ReadAsync(id)).ReadOutputAs<T>()!;

    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null) => await ReadAsync(await StartAsync(name, input));

    /// <summary>The history of the instance's generation, from the file.</summary>
    public IReadOnlyList<HistoryEvent> HistoryOf(string id)
    {
        using SqlSession sql = new(Options.DatabasePath);
        return LoadedInstance.Load(sql, id)!.History;
    }

    public async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload, Ct);
        await SettleAsync();
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        Legal.Advance(time);
        await SettleAsync();
    }

    /// <summary>Lets machine time run until something is so. A moment alone would be missed by a loop that is only about to wait for it.</summary>
    public async Task PassUntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            Machine.Advance(Options.PollInterval);
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Goes from due instant to due instant until nothing is due.</summary>
    public async Task AdvanceToTheEndAsync()
    {
        await SettleAsync();
        while (await Engine.NextAsync(Ct) is { } next)
        {
            await AdvanceAsync(next - Legal.GetUtcNow());
        }
    }

    /// <summary>Ends the engine as a crash would, and starts another on the same file.</summary>
    public async Task CrashAsync()
    {
        Abandon();
        await RestartAsync();
    }

    /// <summary>Ends the engine as a crash would.</summary>
    public void Abandon() => Engine.Abandon();

    /// <summary>Stops the engine in good order, and starts another on the same file.</summary>
    public async Task RestartAsync()
    {
        await Engine.StopAsync(Ct);
        _engine = null;
        await StartAsync();
        await SettleAsync();
    }

    /// <summary>An activity that nobody will ever end, as in a test that failed half-way, holds up nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(10));
        await Engine.StopAsync(patience.Token);
        _loggers.Dispose();
        _folder.Dispose();
    }
}
