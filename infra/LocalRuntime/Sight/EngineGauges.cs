using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>What the engines of this process have in hand, each told by its tag <c>durabletask.hub</c>; an engine is asked between its start and its stop, and only when somebody listens.</summary>
internal static class EngineGauges
{
    private static readonly ConcurrentDictionary<Database, KeyValuePair<string, object?>> Engines = new();

    static EngineGauges()
    {
        Telemetry.Meter.CreateObservableGauge(
            "durabletask.activities.waiting", () => Ask("SELECT count(*) FROM activities"), "{activity}", "Activities that have no result yet.");
        Telemetry.Meter.CreateObservableGauge(
            "durabletask.instances.ready", () => Ask("SELECT count(DISTINCT instance) FROM inbox"), "{instance}", "Instances with a message that no step has answered yet.");
        Telemetry.Meter.CreateObservableGauge(
            "durabletask.work.set_aside", () => Ask("SELECT count(*) FROM troubled WHERE set_aside IS NOT NULL"), "{work}", "Work that is not run any more, as processes died of it.");
    }

    /// <summary>Begins to tell of an engine, under the name of its file, without the folder.</summary>
    public static void Add(Database engine) =>
        Engines[engine] = new("durabletask.hub", Path.GetFileNameWithoutExtension(engine.Path));

    /// <summary>Forgets an engine, so that nothing of it is kept.</summary>
    public static void Remove(Database engine) => Engines.TryRemove(engine, out _);

    private static IEnumerable<Measurement<long>> Ask(string query) =>
        from engine in Engines
        let number = Number(engine.Key, query)
        where number is not null
        select new Measurement<long>(number.Value, engine.Value);

    // An engine that stops meanwhile, or whose file cannot be read, has no number; the others do.
    private static long? Number(Database engine, string query)
    {
        try
        {
            return engine.Read(sql => sql.Number(query));
        }
        catch (Exception e) when (e is SqliteException or ObjectDisposedException)
        {
            return null;
        }
    }
}
