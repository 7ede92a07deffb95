using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Some writes that hold together, and what the rest of the engine must be told once they are durable.</summary>
/// <param name="sql">The session that writes.</param>
internal sealed class Transaction(SqlSession sql)
{
    public SqlSession Sql { get; } = sql;

    /// <summary>Instances with a message to answer.</summary>
    public List<string> Ready { get; } = [];

    /// <summary>Instances with a message that waits for no pause.</summary>
    public List<string> Urgent { get; } = [];

    /// <summary>Activities to run.</summary>
    public List<ActivityWork> Activities { get; } = [];

    /// <summary>Instances that have ended.</summary>
    public List<string> Ended { get; } = [];

    /// <summary>Instances whose troubles are over with their generation.</summary>
    public List<string> Closed { get; } = [];
}
