using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Reads instances.</summary>
internal static class Instances
{
    private const string Columns =
        "id, generation, name, version, status, created, updated, input, output, custom_status, failure, parent, parent_generation, parent_call";

    private const string One = $"SELECT {Columns} FROM instances WHERE id = $1";

    // The status filter is a set of bits: the statement stays one prepared text.
    private const string Several = $"""
        SELECT {Columns} FROM instances
        WHERE id > $1 AND id >= $2 AND substr(id, 1, length($2)) = $2 AND created >= $3 AND created <= $4 AND (1 << status) & $5
        ORDER BY id LIMIT $6
        """;

    /// <summary>Reads one instance, or null.</summary>
    public static InstanceRow? Find(SqlSession sql, string id) => sql.Read(One, Read, id).SingleOrDefault();

    /// <summary>Reads a page of instances in the order of their ids.</summary>
    /// <param name="sql">Where to read.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="after">Id of the last one on the page before, or null.</param>
    /// <param name="count">How many at most.</param>
    public static List<InstanceRow> List(SqlSession sql, OrchestrationQuery filter, string? after, int count) => sql.Read(
        Several,
        Read,
        after ?? string.Empty,
        filter.InstanceIdPrefix ?? string.Empty,
        (filter.CreatedFrom ?? DateTimeOffset.MinValue).UtcTicks,
        (filter.CreatedTo ?? DateTimeOffset.MaxValue).UtcTicks,
        filter.Statuses?.Aggregate(0, (bits, status) => bits | (1 << (int)status)) ?? -1,
        count);

    private static InstanceRow Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), (OrchestrationRuntimeStatus)row.GetInt32(4))
        {
            Created = row.Instant(5),
            Updated = row.Instant(6),
            Input = row.Text(7),
            Output = row.Text(8),
            CustomStatus = row.Text(9),
            Failure = row.Text(10),
            Parent = row.Text(11) is { } parent ? new ParentCall(parent, row.GetString(12), row.GetInt32(13)) : null,
        };
}
