using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>A message as it stands in the inbox.</summary>
internal sealed record InboxMessage(long Seq, string Instance, string? Generation, HistoryEvent Event)
{
    /// <summary>Reads seq, instance, generation, kind, call, name and payload.</summary>
    public static InboxMessage Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.Text(2),
        new HistoryEvent((HistoryKind)row.GetInt32(3), row.GetInt32(4), row.Text(5), row.Text(6)));
}
