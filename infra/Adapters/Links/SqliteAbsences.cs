using System.Globalization;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The log of absences, beside the links that it closes.</summary>
internal sealed class SqliteAbsences(LinksFile file) : IAbsences
{
    public Task<long> RecordAsync(Absence absence, CancellationToken cancellation) => file.WriteAsync(
        sql => (long)sql.Scalar(
            """
            INSERT INTO absences (department, who, first_day, last_day, replacement, by, at)
            VALUES ($department, $who, $from, $until, $replacement, $by, $at) RETURNING number
            """,
            ("$department", absence.Department.ToString()),
            ("$who", absence.Who.ToString()),
            ("$from", Text(absence.From)),
            ("$until", Text(absence.Until)),
            ("$replacement", absence.Replacement.ToString()),
            ("$by", absence.By.ToString()),
            ("$at", absence.At.UtcTicks))!,
        cancellation);

    public Task<IReadOnlyList<Absence>> ListAsync(Department department, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Absence>>(file.Read(sql => sql.Query(
            """
            SELECT number, department, who, first_day, last_day, replacement, by, at, ended_on, ended_by
            FROM absences WHERE department = $department ORDER BY number DESC
            """,
            Read,
            ("$department", department.ToString()))));

    public Task<bool> EndAsync(Department department, long number, DateOnly on, ActorId by, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            """
            UPDATE absences SET ended_on = coalesce(ended_on, $on), ended_by = coalesce(ended_by, $by)
            WHERE department = $department AND number = $number
            """,
            ("$on", Text(on)),
            ("$by", by.ToString()),
            ("$department", department.ToString()),
            ("$number", number)) > 0,
        cancellation);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static Absence Read(SqliteDataReader row) =>
        new(
            Department.Parse(row.GetString(1)),
            ActorId.Parse(row.GetString(2)),
            Day(row.GetString(3)),
            Day(row.GetString(4)),
            ActorId.Parse(row.GetString(5)),
            ActorId.Parse(row.GetString(6)),
            row.Instant(7))
        {
            Number = row.GetInt64(0),
            EndedOn = row.TextOrNull(8) is { } on ? Day(on) : null,
            EndedBy = row.TextOrNull(9) is { } by ? ActorId.Parse(by) : null,
        };
}
