using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The list of cases: one line each, of the latest version seen.</summary>
internal static class LineTable
{
    /// <summary>What <see cref="Due"/> asks; its work grows with what is due, through the index <c>lines_due</c>.</summary>
    internal const string DueSql =
        $"""
        SELECT {Columns} FROM lines
        WHERE due_at <= $before AND (due_at, "case") > ($due, $case)
        ORDER BY due_at, "case" LIMIT $count
        """;

    private const string Columns = "\"case\", association, department, stage, version, due_at";

    private const string Upsert =
        """
        ON CONFLICT DO UPDATE SET association = excluded.association, department = excluded.department,
            stage = excluded.stage, version = excluded.version, due_at = excluded.due_at
        WHERE excluded.version >= lines.version
        """;

    public static void Write(SqlSession sql, CaseLine line) =>
        sql.Execute($"INSERT INTO lines ({Columns}) VALUES ($case, $association, $department, $stage, $version, $due) {Upsert}", Values(line));

    /// <summary>Keeps a line back until <see cref="CatchUp"/>.</summary>
    public static void WriteLate(SqlSession sql, CaseLine line) =>
        sql.Execute($"INSERT INTO late_lines ({Columns}) VALUES ($case, $association, $department, $stage, $version, $due)", Values(line));

    public static int CatchUp(SqlSession sql)
    {
        sql.Execute($"INSERT INTO lines ({Columns}) SELECT {Columns} FROM late_lines WHERE true ORDER BY place {Upsert}");
        return sql.Execute("DELETE FROM late_lines");
    }

    public static List<CaseLine> List(SqlSession sql, CaseFilter filter, string after, int count) =>
        sql.Query(
            $"""
            SELECT {Columns} FROM lines WHERE "case" > $after
            {(filter.Department is null ? "" : "AND department = $department")}
            {(filter.Association is null ? "" : "AND association = $association")}
            {(filter.Stage is null ? "" : "AND stage = $stage")}
            ORDER BY "case" LIMIT $count
            """,
            Line,
            ("$after", after),
            ("$department", filter.Department?.ToString()),
            ("$association", filter.Association?.ToString()),
            ("$stage", filter.Stage),
            ("$count", count));

    public static List<CaseLine> Due(SqlSession sql, DateTimeOffset before, (long Due, string Case) after, int count) =>
        sql.Query(DueSql, Line, ("$before", before.UtcTicks), ("$due", after.Due), ("$case", after.Case), ("$count", count));

    private static (string, object?)[] Values(CaseLine line) =>
    [
        ("$case", line.Case.ToString()),
        ("$association", line.Association.ToString()),
        ("$department", line.Department.ToString()),
        ("$stage", line.Stage),
        ("$version", line.Version),
        ("$due", line.DueAt?.UtcTicks),
    ];

    private static CaseLine Line(SqliteDataReader row) =>
        new(
            CaseId.Parse(row.GetString(0)),
            AssociationId.Parse(row.GetString(1)),
            row.GetString(3),
            row.GetInt64(4),
            row.IsDBNull(5) ? null : row.Instant(5))
        {
            Department = Department.Parse(row.GetString(2)),
        };
}
