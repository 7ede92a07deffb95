using System.Globalization;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Who read what, in one SQLite file; rows are only ever added.</summary>
internal sealed class SqliteReadAudit(AuditFile file) : IReadAudit
{
    public Task RecordAsync(Reading reading, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            "INSERT INTO readings (at, by, subject, what, outcome) VALUES ($at, $by, $subject, $what, $outcome)",
            ("$at", reading.At.UtcTicks),
            ("$by", reading.By.ToString()),
            ("$subject", reading.Subject),
            ("$what", reading.What),
            ("$outcome", reading.Outcome.ToString())),
        cancellation);

    public Task<Paged<Reading>> ListAsync(string subject, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        long before = page.After is null ? long.MaxValue
            : long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
            : throw new BadPageException();
        List<(long Number, Reading Reading)> rows = file.Read(sql => sql.Query(
            "SELECT number, at, by, subject, what, outcome FROM readings WHERE subject = $subject AND number < $before ORDER BY number DESC LIMIT $count",
            Read,
            ("$subject", subject),
            ("$before", before),
            ("$count", size + 1)));
        bool more = rows.Count > size;
        List<Reading> items = [.. rows.Take(size).Select(row => row.Reading)];
        return Task.FromResult(new Paged<Reading>(items, more ? rows[size - 1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static (long, Reading) Read(SqliteDataReader row) => (
        row.GetInt64(0),
        new Reading(row.GetString(3), row.GetString(4), ActorId.Parse(row.GetString(2)), row.Instant(1), Enum.Parse<ReadOutcome>(row.GetString(5))));
}
