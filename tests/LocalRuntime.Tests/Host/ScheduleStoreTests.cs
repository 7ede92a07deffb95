using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Host;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Host;

/// <summary>The record of schedules on a disk that takes nothing.</summary>
public sealed class ScheduleStoreTests
{
    [Fact]
    public void What_cannot_be_recorded_is_told_and_ends_no_schedule()
    {
        using TemporaryFolder folder = new();
        using LogLines log = new();
        using ILoggerFactory loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        using ScheduleStore store = new(folder.Root, loggers.CreateLogger<ScheduleStore>());
        using (SqlSession full = new(folder["schedules.db"]))
        {
            full.Run("CREATE TRIGGER broken BEFORE INSERT ON schedules BEGIN SELECT RAISE(ABORT, 'disk'); END");
        }

        store.Write("Tick", new ScheduleState(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));

        Assert.Null(store.Read("Tick"));
        Assert.Single(log.All, line => line.Contains("The run of Tick could not be recorded (SQLite error 19)", StringComparison.Ordinal));
    }
}
