using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>All that a step needs of its instance.</summary>
/// <param name="Row">The instance.</param>
/// <param name="History">The history of its generation.</param>
/// <param name="Messages">What waits in its inbox, in the order of arrival.</param>
internal sealed record LoadedInstance(InstanceRow Row, IReadOnlyList<HistoryEvent> History, IReadOnlyList<InboxMessage> Messages)
{
    private const string Past = "SELECT kind, call, name, payload, at FROM history WHERE instance = $1 ORDER BY position";

    private const string News =
        "SELECT seq, instance, generation, kind, call, name, payload FROM inbox WHERE instance = $1 ORDER BY seq LIMIT $2";

    // Before the first step all are read, as events may lie before the start; a termination waits behind nothing.
    private const string Flood = """
        SELECT seq, instance, generation, kind, call, name, payload FROM inbox WHERE instance = $1
        ORDER BY kind = $2 DESC, seq LIMIT CASE WHEN EXISTS (SELECT 1 FROM history WHERE instance = $1) THEN $3 ELSE -1 END
        """;

    /// <summary>How many messages a step answers at most: a flood is answered in several.</summary>
    public const int MaxMessages = 1000;

    /// <summary>Reads an instance, or null when it is gone.</summary>
    public static LoadedInstance? Load(SqlSession sql, string id)
    {
        if (Instances.Find(sql, id) is not { } row)
        {
            return null;
        }

        List<InboxMessage> messages = sql.Read(News, InboxMessage.Read, id, MaxMessages);
        if (messages.Count == MaxMessages)
        {
            messages = sql.Read(Flood, InboxMessage.Read, id, (int)HistoryKind.Terminated, MaxMessages);
        }

        List<HistoryEvent> history = sql.Read(
            Past, e => new HistoryEvent((HistoryKind)e.GetInt32(0), e.GetInt32(1), e.Text(2), e.Text(3), e.Instant(4)), id);
        return new LoadedInstance(row, history, messages);
    }
}
