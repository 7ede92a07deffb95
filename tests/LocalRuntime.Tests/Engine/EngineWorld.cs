using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>An engine with two frozen clocks, over a file that is gone with the test.</summary>
internal sealed class EngineWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Beginning = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-test-");
    private DurableEngine _engine;

    public EngineWorld(Func<EngineOptions, EngineOptions>? options = null)
    {
        Options = new EngineOptions { DatabasePath = Path.Combine(_folder.FullName, "durable.db") };
        Options = options?.Invoke(Options) ?? Options;
        _engine = NewEngine();
    }

    public EngineOptions Options { get; set; }

    public TestFunctions Functions { get; } = new();

    public ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    public FakeTimeProvider Legal { get; } = new(Beginning);

    public FakeTimeProvider Machine { get; } = new(Beginning);

    public DurableEngine Engine => _engine;

    public DurableTaskClient Client => _engine.Client;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task StartAsync() => _engine.StartAsync(Cancellation);

    /// <summary>Starts an orchestration and lets the engine do all it can at this legal instant.</summary>
    public async Task<string> StartAsync(string name, object? input = null, string? id = null)
    {
        string instance = await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new() { InstanceId = id }, Cancellation);
        await SettleAsync();
        return instance;
    }

    public Task SettleAsync() => _engine.SettleAsync(Cancellation);

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Cancellation) ?? throw new InvalidOperationException($"No instance {id}.");

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
        await Client.RaiseEventAsync(id, name, payload, Cancellation);
        await SettleAsync();
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        Legal.Advance(time);
        await SettleAsync();
    }

    /// <summary>Ends the engine as a crash would, and starts another on the same file.</summary>
    public async Task CrashAsync()
    {
        _engine.Abandon();
        await RestartAsync();
    }

    /// <summary>Stops the engine in good order, and starts another on the same file.</summary>
    public async Task RestartAsync()
    {
        await _engine.StopAsync(Cancellation);
        _engine = NewEngine();
        await StartAsync();
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private DurableEngine NewEngine() => new(Options, Legal, Machine, Functions, Loggers);
}
