using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Clock;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sight;

namespace PspWorkflow.LocalRuntime;

/// <summary>What the engine of a data folder has in hand at one instant: ids, names, counts and instants, never a payload.</summary>
public sealed record EngineReport
{
    /// <summary>The instant on the folder's legal clock, in which instances and timers are counted.</summary>
    public required DateTimeOffset LegalNow { get; init; }

    /// <summary>How many instances there are of each status that occurs.</summary>
    public required IReadOnlyDictionary<OrchestrationRuntimeStatus, int> Statuses { get; init; }

    /// <summary>The instances that have not ended, the oldest first.</summary>
    public required IReadOnlyList<InstanceSight> Live { get; init; }

    /// <summary>When timers come due.</summary>
    public required TimerCounts Timers { get; init; }

    /// <summary>The work in trouble, the oldest trouble first.</summary>
    public required IReadOnlyList<TroubleSight> Troubles { get; init; }

    /// <summary>Reads a folder, whether or not a process runs it; takes no lock and changes nothing in it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="most">How many live instances at most.</param>
    public static EngineReport Read(string folder, TimeProvider machine, int most = int.MaxValue)
    {
        DateTimeOffset now = machine.GetUtcNow();
        DateTimeOffset legal = new ClockFile(folder).Read()?.At(now) ?? now;
        return DurableFile.Read(folder, sql => new EngineReport
        {
            LegalNow = legal,
            Statuses = SightRows.Statuses(sql),
            Live = SightRows.Live(sql, most),
            Timers = SightRows.Timers(sql, legal),
            Troubles = [.. TroubledWork.Of(sql).Select(TroubleSight.Of)],
        });
    }

    /// <summary>Reads one instance of a folder, live or ended, with the history of its generation; null when there is none of that id.</summary>
    public static InstanceHistory? ReadInstance(string folder, string id) => DurableFile.Read(folder, sql => SightRows.Find(sql, id) is { } instance
        ? new InstanceHistory(instance, SightRows.History(sql, id), [.. TroubledWork.Of(sql).Where(work => work.Instance == id).Select(TroubleSight.Of)])
        : null);

    /// <summary>Lets run again, from the next start on, what of an instance was set aside; throws <see cref="DataFolderInUseException"/> while a process runs the folder.</summary>
    /// <remarks>A running engine knows its troubles by heart and would not see the file change. Deaths that no start has counted yet still count.</remarks>
    /// <returns>What was set aside.</returns>
    public static IReadOnlyList<TroubleSight> Release(string folder, string instance) =>
        [.. DurableFile.Write(folder, transaction => TroubledRows.Release(transaction, instance)).Select(TroubleSight.Of)];
}
