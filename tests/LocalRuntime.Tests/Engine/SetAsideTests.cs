using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class SetAsideTests : IAsyncDisposable
{
    private readonly EngineWorld _world = new();
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _mended;

    public SetAsideTests()
    {
        _world.Options = _world.Options with { MaxDeaths = 1 };
        _world.Functions
            .Activity("deadly", async (_, _) =>
            {
                _began.TrySetResult();
                await (_mended ? Task.CompletedTask : Task.Delay(Timeout.Infinite, _end.Token));
                return 7;
            })
            .Orchestrator("one", context => context.CallActivityAsync<int>("deadly"))
            .Orchestrator("two", async context =>
            {
                _began.TrySetResult();
                if (!_mended)
                {
                    _end.Token.WaitHandle.WaitOne();
                }

                return await context.WaitForExternalEvent<int>("go");
            });
    }

    private IReadOnlyList<TroubledWork> Troubled => TroubledWork.In(_world.Options.DatabasePath);

    [Theory]
    [InlineData("one", "Activity", "deadly")]
    [InlineData("two", "Orchestration", "two")]
    public async Task What_is_set_aside_is_listed_beside_the_running_engine_logged_and_not_run(string orchestrator, string kind, string name)
    {
        await DieOfAsync(orchestrator);
        await _world.RaiseAsync("o", "go", 7);

        TroubledWork work = Assert.Single(Troubled);
        Assert.Equal((kind, name, "o", 1, 0, EngineWorld.Beginning), (work.Key.Kind.ToString(), work.Name, work.Instance, work.Deaths, work.Failures, work.Since));
        Assert.True(work.IsSetAside);
        Assert.Contains(_world.Log.All, line => line.Contains($"{kind} {name} of o is set aside", StringComparison.Ordinal));
        Assert.False((await _world.ReadAsync("o")).IsCompleted);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task A_termination_releases_what_was_set_aside(string orchestrator)
    {
        await DieOfAsync(orchestrator);

        await _world.Client.TerminateInstanceAsync("o", null, Ct);
        await _world.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await _world.ReadAsync("o")).RuntimeStatus);
        Assert.Empty(Troubled);
        await _world.RestartAsync();
        Assert.True(_world.Functions.ActivityRuns.Count <= 1, "The activity ran again.");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task A_start_over_the_instance_releases_what_was_set_aside_and_runs_anew(string orchestrator)
    {
        await DieOfAsync(orchestrator);
        _mended = true;

        await _world.StartAsync(orchestrator, id: "o");
        await _world.RaiseAsync("o", "go", 7);

        Assert.Equal(7, await _world.OutputAsync<int>("o"));
        Assert.Empty(Troubled);
    }

    [Fact]
    public async Task A_purge_leaves_no_trouble_behind()
    {
        await DieOfAsync("one");
        await _world.Client.TerminateInstanceAsync("o", null, Ct);
        await _world.SettleAsync();
        await _world.Client.PurgeInstanceAsync("o", Ct);

        Assert.Empty(Troubled);
        Assert.Null(await _world.Client.GetInstanceAsync("o", cancellation: Ct));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task What_is_released_runs_again_and_counts_from_nought(string orchestrator)
    {
        await DieOfAsync(orchestrator);
        _mended = true;

        TroubledWork released = Assert.Single(await _world.Engine.ReleaseAsync("o"));
        await _world.SettleAsync();
        await _world.RaiseAsync("o", "go", 7);

        Assert.Equal("o", released.Instance);
        Assert.Empty(Troubled);
        Assert.Equal(7, await _world.OutputAsync<int>("o"));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task What_is_set_aside_is_tried_once_a_day_so_that_the_innocent_comes_back(string orchestrator)
    {
        await DieOfAsync(orchestrator);
        _mended = true;
        await _world.RaiseAsync("o", "go", 7);

        _world.Machine.Advance(TimeSpan.FromHours(23));
        await _world.SettleAsync();
        Assert.False((await _world.ReadAsync("o")).IsCompleted);
        _world.Machine.Advance(TimeSpan.FromHours(2));
        Task<OrchestrationMetadata> end = _world.Client.WaitForInstanceCompletionAsync("o", true, Ct);
        await _world.PassUntilAsync(() => end.IsCompleted);

        Assert.Equal(7, (await end).ReadOutputAs<int>());
        Assert.Empty(Troubled);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task What_kills_again_at_its_daily_try_is_set_aside_again_at_once(string orchestrator)
    {
        await DieOfAsync(orchestrator);
        _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Machine.Advance(TimeSpan.FromHours(25));
        await _world.PassUntilAsync(() => _began.Task.IsCompleted);

        await _world.CrashAsync();

        TroubledWork work = Assert.Single(Troubled);
        Assert.Equal((2, true), (work.Deaths, work.IsSetAside));
    }

    [Fact]
    public async Task Work_that_ends_at_last_is_forgotten()
    {
        _world.Options = _world.Options with { MaxDeaths = 5 };
        await DieOfAsync("one");
        for (int death = 2; death <= 3; death++)
        {
            await DieAgainAsync();
            Assert.Equal(death, Assert.Single(Troubled).Deaths);
        }

        _mended = true;
        await _world.CrashAsync();

        Assert.Equal(7, await _world.OutputAsync<int>("o"));
        Assert.Empty(Troubled);
    }

    [Fact]
    public async Task A_stop_in_good_order_counts_nothing_even_if_the_activity_is_deaf()
    {
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("one", null, new("o"), Ct);
        for (int stop = 1; stop <= 3; stop++)
        {
            await _began.Task.WaitAsync(Ct);
            _began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await _world.Engine.StopAsync(new CancellationToken(canceled: true));
            await _world.StartAsync();
        }

        await _began.Task.WaitAsync(Ct);
        Assert.Empty(Troubled);
    }

    /// <summary>Each activity is under way at one kill, beside seven others, and ends at the next start.</summary>
    [Fact]
    public async Task Kills_that_hit_anybody_set_nobody_aside()
    {
        _world.Options = _world.Options with { MaxDeaths = 2, MaxActivities = 8 };
        ConcurrentDictionary<string, bool> hit = new();
        int begun = 0;
        _world.Functions
            .Activity("innocent", async (input, cancellation) =>
            {
                if (hit.TryAdd(input!, true))
                {
                    if (Interlocked.Increment(ref begun) % 8 == 0)
                    {
                        _began.TrySetResult();
                    }

                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                return 1;
            })
            .Orchestrator("busy", context => Task.WhenAll(Enumerable.Range(0, 8).Select(n => context.CallActivityAsync<int>("innocent", $"{context.InstanceId}-{n}"))));
        for (int kill = 0; kill < 20; kill++)
        {
            await _world.StartAsync();
            await _world.SettleAsync();
            await _world.Client.ScheduleNewOrchestrationInstanceAsync("busy", null, new($"b-{kill}"), Ct);
            await _began.Task.WaitAsync(Ct);
            _began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _world.Abandon();
        }

        await _world.RestartAsync();

        Assert.Empty(Troubled);
        Assert.All(Enumerable.Range(0, 20), n => Assert.True(_world.ReadAsync($"b-{n}").Result.IsCompleted));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _world.DisposeAsync();
        _end.Dispose();
    }

    private async Task DieOfAsync(string orchestrator)
    {
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, null, new("o"), Ct);
        await DieAgainAsync();
    }

    private async Task DieAgainAsync()
    {
        await _began.Task.WaitAsync(Ct);
        _began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Abandon();
        await _world.StartAsync();
    }
}
