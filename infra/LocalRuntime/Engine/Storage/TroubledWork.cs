using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>A piece of work in trouble: set aside because the process died of it, or tried again because its outcome cannot be written.</summary>
/// <param name="Key">Which piece.</param>
/// <param name="Instance">Whose it is.</param>
/// <param name="Name">Its activity or orchestrator.</param>
/// <param name="Since">The machine's instant of the first death or failure.</param>
internal sealed record TroubledWork(WorkKey Key, string Instance, string Name, DateTimeOffset Since)
{
    /// <summary>How many processes died while it ran, one after the other.</summary>
    public int Deaths { get; init; }

    /// <summary>How often its outcome could not be written.</summary>
    public int Failures { get; init; }

    /// <summary>Type of the last error, never its message.</summary>
    public string? LastError { get; init; }

    /// <summary>The machine's instant at which it was set aside, or null while it is tried.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }

    /// <summary>Whether it is not run any more.</summary>
    public bool IsSetAside => SetAsideAt is not null;

    /// <summary>Lists the work in trouble of a durable file, the oldest first; takes no lock, so an engine may run on it meanwhile.</summary>
    public static IReadOnlyList<TroubledWork> In(string databasePath)
    {
        using SqlSession sql = SqlSession.ForReading(databasePath);
        return Of(sql);
    }

    /// <summary>Lists the work in trouble of an open file; one of the first version knows none.</summary>
    public static IReadOnlyList<TroubledWork> Of(SqlSession sql) => Schema.VersionOf(sql) < 2 ? [] : TroubledRows.Read(sql);
}
