using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Clock;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class EngineReportTests : IAsyncDisposable
{
    private const string Secret = "7077-secret";

    private readonly EngineWorld _world = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EngineReportTests() => _world.Functions
        .Activity("note", (_, _) => Task.FromResult<object?>(Secret))
        .Activity("hang", async (_, _) =>
        {
            _began.TrySetResult();
            await Task.Delay(Timeout.Infinite, _end.Token);
            return null;
        })
        .Orchestrator("wait", async context =>
        {
            context.SetCustomStatus(Secret);
            await context.CallActivityAsync<string>("note", Secret);
            await context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("go");
        })
        .Orchestrator("hanging", context => context.CallActivityAsync("hang", Secret))
        .Orchestrator("broken", _ => throw new FormatException(Secret));

    private string Folder => Path.GetDirectoryName(_world.Options.DatabasePath)!;

    [Fact]
    public async Task The_live_instances_are_told_beside_the_running_engine_oldest_first_and_bounded()
    {
        // Given
        await _world.StartAsync();
        await _world.StartAsync("wait", Secret, "z");
        await _world.AdvanceAsync(TimeSpan.FromMinutes(30));
        await _world.StartAsync("broken", Secret, "b");
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("hanging", Secret, new("a"), Ct);
        await _began.Task.WaitAsync(Ct);
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("wait", Secret, new("later", EngineWorld.Beginning.AddDays(2)), Ct);
        SetClock(EngineWorld.Beginning.AddMinutes(30));

        // When
        EngineReport report = Read();
        EngineReport bounded = EngineReport.Read(Folder, _world.Machine, 1);

        // Then
        Assert.Equal(EngineWorld.Beginning.AddMinutes(30), report.LegalNow);
        Assert.Equal(["z", "a", "later"], report.Live.Select(instance => instance.Id));
        Assert.Equal(
            new InstanceSight("z", "wait", "", OrchestrationRuntimeStatus.Running)
            {
                Created = EngineWorld.Beginning,
                Updated = EngineWorld.Beginning,
                NextDue = EngineWorld.Beginning.AddHours(2),
            },
            report.Live[0]);
        Assert.Equal((1, 0), (report.Live[1].Activities, report.Live[1].Messages));
        Assert.Equal(EngineWorld.Beginning.AddDays(2), report.Live[2].NextDue);
        Assert.Equal(new TimerCounts(0, 1, 2, 2), report.Timers);
        Assert.Equal((2, 1, 1), (report.Statuses[OrchestrationRuntimeStatus.Running], report.Statuses[OrchestrationRuntimeStatus.Pending], report.Statuses[OrchestrationRuntimeStatus.Failed]));
        Assert.Equal("z", Assert.Single(bounded.Live).Id);
        Assert.Equal(report.Statuses, bounded.Statuses);
        Assert.Empty(report.Troubles);
    }

    [Fact]
    public async Task The_history_of_an_instance_has_its_kinds_names_and_instants_and_no_payload()
    {
        await _world.StartAsync();
        await _world.StartAsync("wait", Secret, "z");
        await _world.RaiseAsync("z", "early", Secret);
        await _world.AdvanceAsync(TimeSpan.FromHours(3));

        InstanceHistory found = EngineReport.ReadInstance(Folder, "z")!;

        DateTimeOffset fired = EngineWorld.Beginning.AddHours(3);
        Assert.Equal(new HistorySight(HistoryKind.Started, "wait", EngineWorld.Beginning, null), found.Events[1]);
        Assert.Contains(new HistorySight(HistoryKind.ActivityReturned, "note", EngineWorld.Beginning, null), found.Events);
        Assert.Contains(new HistorySight(HistoryKind.TimerSet, null, EngineWorld.Beginning, EngineWorld.Beginning.AddHours(2)), found.Events);
        Assert.Contains(new HistorySight(HistoryKind.EventRaised, "early", EngineWorld.Beginning, null), found.Events);
        Assert.Equal(new HistorySight(HistoryKind.TimerFired, null, fired, null), found.Events[^1]);
        Assert.DoesNotContain(Secret, string.Join('\n', found.Events) + found.Instance, StringComparison.Ordinal);
        Assert.Contains(_world.HistoryOf("z"), told => told.Payload?.Contains(Secret, StringComparison.Ordinal) is true);
        Assert.Null(EngineReport.ReadInstance(Folder, "nobody"));
    }

    [Fact]
    public async Task Set_aside_and_retried_work_is_told_and_what_was_set_aside_is_released_only_when_nobody_runs_the_folder()
    {
        // Given
        _world.Options = _world.Options with { MaxDeaths = 1 };
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("hanging", null, new("a"), Ct);
        await _began.Task.WaitAsync(Ct);
        _world.Abandon();
        await _world.StartAsync();
        await _world.StartAsync("wait", null, "z");
        TroubledWork tried = new(WorkKey.Orchestration("z"), "z", "", EngineWorld.Beginning.AddHours(1)) { LastError = "SqliteException" };
        await _world.Engine.WriteAsync(transaction => TroubledRows.CountFailure(transaction, tried));

        // When
        IReadOnlyList<TroubleSight> troubles = Read().Troubles;
        LocalRuntimeException refused = Assert.ThrowsAny<LocalRuntimeException>(() => EngineReport.Release(Folder, "a"));
        await _world.Engine.StopAsync(Ct);
        IReadOnlyList<TroubleSight> released = EngineReport.Release(Folder, "a");

        // Then
        TroubleSight aside = new(true, "hang", "a", EngineWorld.Beginning) { Deaths = 1, SetAsideAt = EngineWorld.Beginning };
        Assert.Equal([aside, new(false, "wait", "z", tried.Since) { Failures = 1, LastError = "SqliteException" }], troubles);
        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
        Assert.Equal([aside], released);
        Assert.Equal(["z"], Read().Troubles.Select(work => work.Instance));
        Assert.Empty(EngineReport.Release(Folder, "a"));
        Assert.Equal(["z"], EngineReport.ReadInstance(Folder, "z")!.Troubles.Select(work => work.Instance));
    }

    [Fact]
    public async Task Released_work_runs_at_the_next_start()
    {
        bool mended = false;
        _world.Options = _world.Options with { MaxDeaths = 1 };
        _world.Functions.Activity("hang", async (_, _) =>
        {
            _began.TrySetResult();
            await (mended ? Task.CompletedTask : Task.Delay(Timeout.Infinite, _end.Token));
            return null;
        });
        await _world.StartAsync();
        await _world.Client.ScheduleNewOrchestrationInstanceAsync("hanging", null, new("a"), Ct);
        await _began.Task.WaitAsync(Ct);
        await _world.CrashAsync();
        await _world.Engine.StopAsync(Ct);
        mended = true;

        EngineReport.Release(Folder, "a");
        await _world.RestartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await _world.ReadAsync("a")).RuntimeStatus);
    }

    [Fact]
    public void A_folder_without_a_durable_file_is_refused_and_left_as_it_is()
    {
        Assert.Throws<NoDurableFileException>(Read);
        Assert.Throws<NoDurableFileException>(() => EngineReport.ReadInstance(Folder, "a"));
        Assert.Throws<NoDurableFileException>(() => EngineReport.Release(Folder, "a"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_file_of_a_later_version_and_one_that_is_no_database_are_refused_in_a_sentence()
    {
        await _world.StartAsync();
        await _world.Engine.StopAsync(Ct);
        using (SqlSession sql = new(_world.Options.DatabasePath))
        {
            sql.Run("PRAGMA user_version = 99");
        }

        Assert.Contains("version 99", Assert.Throws<LocalRuntimeException>(Read).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_world.Options.DatabasePath, new string('x', 5000), Ct);
        Assert.Contains("damaged", Assert.Throws<LocalRuntimeException>(Read).Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _world.DisposeAsync();
        _end.Dispose();
    }

    private EngineReport Read() => EngineReport.Read(Folder, _world.Machine);

    // The folder's clock, which a host would keep.
    private void SetClock(DateTimeOffset legal) =>
        new ClockFile(Folder).Write(new ClockState(legal - _world.Machine.GetUtcNow(), legal));
}
