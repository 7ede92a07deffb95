using System.Globalization;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The readings in one SQLite file, added to and never changed.</summary>
internal sealed class SqliteReadAudit(AuditFile file) : IReadAudit
{
    public Task RecordAsync(Reading reading, CancellationToken cancellation) =>
        file.WriteAsync(
            sql => sql.Execute(
                "INSERT INTO readings (subject, what, by, at) VALUES ($subject, $what, $by, $at)",
                ("$subject", reading.Subject),
                ("$what", reading.What),
                ("$by", reading.By.ToString()),
                ("$at", reading.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture))),
            cancellation);

    public Task<IReadOnlyList<Reading>> OfAsync(string subject, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Reading>>(file.Read(sql => sql.Query(
            "SELECT what, by, at FROM readings WHERE subject = $subject ORDER BY place",
            row => new Reading(subject, row.GetString(0), ActorId.Parse(row.GetString(1)), DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture)),
            ("$subject", subject))));
}
