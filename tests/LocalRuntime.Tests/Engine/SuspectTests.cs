using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Work that was under way when processes died, and runs alone.</summary>
public sealed class SuspectTests : IAsyncDisposable
{
    private readonly EngineWorld _world = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _order = [];
    private readonly SemaphoreSlim _turns = new(0);
    private ManualResetEventSlim _release = new();
    private TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SuspectTests() => _world.Functions
        .Activity("hang", async (_, _) =>
        {
            _order.Enqueue("activity");
            _began.TrySetResult();
            await Task.Delay(Timeout.Infinite, _end.Token);
            return null;
        })
        .Orchestrator("calls", context => context.CallActivityAsync("hang"))
        .Orchestrator("spins", _ =>
        {
            _began.TrySetResult();
            _end.Token.WaitHandle.WaitOne();
            return Task.CompletedTask;
        })
        .Orchestrator("quick", _ => Task.FromResult(7))
        .Orchestrator("turns", _ =>
        {
            _order.Enqueue("step begins");
            _turns.Release();
            WaitHandle.WaitAny([_release.WaitHandle, _end.Token.WaitHandle]);
            _order.Enqueue("step ends");
            return Task.CompletedTask;
        });

    [Fact]
    public async Task A_suspect_activity_that_never_returns_holds_no_suspect_orchestration()
    {
        await SuspectBothAsync("calls");

        _world.Legal.Advance(TimeSpan.FromDays(2));
        Task<OrchestrationMetadata> end = EndOfQuickAsync();
        await _world.PassUntilAsync(() => end.IsCompleted);

        Assert.Equal(7, (await end).ReadOutputAs<int>());
        Assert.False((await _world.ReadAsync("stuck")).IsCompleted);
    }

    [Fact]
    public async Task A_suspect_activity_lets_a_suspect_orchestration_go_first_which_may_be_what_kills()
    {
        await SuspectSideBySideAsync();

        _release.Set();
        await _began.Task.WaitAsync(Ct);

        Assert.Equal(["step begins", "step ends", "activity"], _order);
    }

    [Fact]
    public async Task A_suspect_activity_waits_five_seconds_at_most_for_an_orchestration_that_hangs()
    {
        await SuspectSideBySideAsync();

        await _world.PassUntilAsync(() => _began.Task.IsCompleted);

        Assert.Equal(["step begins", "activity"], _order);
    }

    [Fact]
    public async Task A_termination_of_a_suspect_does_not_wait_for_another_suspect()
    {
        await SuspectBothAsync("spins");

        await _world.Client.TerminateInstanceAsync("quick", null, Ct);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await EndOfQuickAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task A_death_is_counted_once_even_if_the_next_start_fails_after_the_count()
    {
        // Given
        await _world.StartAsync();
        await BeginAsync("calls");
        _world.Abandon();
        Change("ALTER TABLE inbox RENAME TO gone");

        // When
        await Assert.ThrowsAsync<LocalRuntimeException>(_world.StartAsync);
        await Assert.ThrowsAsync<LocalRuntimeException>(_world.StartAsync);
        Change("ALTER TABLE gone RENAME TO inbox");

        // Then
        await _world.StartAsync();
        Assert.Equal(1, Assert.Single(TroubledWork.In(_world.Options.DatabasePath)).Deaths);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _world.DisposeAsync();
        _end.Dispose();
        _turns.Dispose();
        _release.Dispose();
    }

    // One suspect is under way and never ends; the other, which would end at once, is to begin in a day.
    private async Task SuspectBothAsync(string stuck)
    {
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("quick", null, new("quick", EngineWorld.Beginning.AddDays(1)), Ct);
        await BeginAsync(stuck);
        await SuspectAllAsync();
        await _began.Task.WaitAsync(Ct);
    }

    // A step is under way, and an activity of another instance waits for it.
    private async Task SuspectSideBySideAsync()
    {
        await _world.StartAsync();
        await BeginAsync("calls");
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("turns", null, new("turns"), Ct);
        await _turns.WaitAsync(Ct);
        _order.Clear();
        _release = new(); // the thread of the dead engine waits for the other
        await SuspectAllAsync();
        await _turns.WaitAsync(Ct);
    }

    private async Task SuspectAllAsync()
    {
        _world.Abandon();
        Change("INSERT INTO troubled (kind, work, instance, name, deaths, since) SELECT 2, id, id, name, 2, 0 FROM instances WHERE id = 'quick' OR name IN ('spins', 'turns')");
        Change("INSERT INTO troubled (kind, work, instance, name, deaths, since) SELECT 1, CAST(seq AS TEXT), instance, name, 2, 0 FROM activities");
        _began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _world.StartAsync();
    }

    private async Task BeginAsync(string orchestrator)
    {
        await _world.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, null, new("stuck"), Ct);
        await _began.Task.WaitAsync(Ct);
    }

    private Task<OrchestrationMetadata> EndOfQuickAsync() =>
        _world.Client.WaitForInstanceCompletionAsync("quick", true, Ct).WaitAsync(TimeSpan.FromMinutes(1), Ct);

    private void Change(string sql)
    {
        using SqlSession session = new(_world.Options.DatabasePath);
        session.Run(sql);
    }
}
