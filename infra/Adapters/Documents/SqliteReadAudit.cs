using System.Globalization;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Who read which document, in one SQLite file; rows are only ever added.</summary>
internal sealed class SqliteReadAudit(DocumentsFile file) : IReadAudit
{
    public Task RecordAsync(DocumentRead read, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            "INSERT INTO reads (at, by, \"case\", document, outcome) VALUES ($at, $by, $case, $document, $outcome)",
            ("$at", read.At.UtcTicks),
            ("$by", read.By.ToString()),
            ("$case", read.Case.ToString()),
            ("$document", read.Document.ToString()),
            ("$outcome", read.Outcome.ToString())),
        cancellation);

    public Task<Paged<DocumentRead>> ListAsync(CaseId id, Page page, CancellationToken cancellation)
    {
        long before = page.After is null ? long.MaxValue
            : long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
            : throw new BadPageException();
        List<(long Number, DocumentRead Read)> rows = file.Read(sql => sql.Query(
            "SELECT number, at, by, \"case\", document, outcome FROM reads WHERE \"case\" = $case AND number < $before ORDER BY number DESC LIMIT $count",
            Read,
            ("$case", id.ToString()),
            ("$before", before),
            ("$count", page.Size + 1)));
        bool more = rows.Count > page.Size;
        List<DocumentRead> items = [.. rows.Take(page.Size).Select(row => row.Read)];
        return Task.FromResult(new Paged<DocumentRead>(items, more ? rows[page.Size - 1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static (long, DocumentRead) Read(SqliteDataReader row) => (
        row.GetInt64(0),
        new DocumentRead(row.Instant(1), ActorId.Parse(row.GetString(2)), CaseId.Parse(row.GetString(3)), DocumentId.Parse(row.GetString(4)), Enum.Parse<ReadOutcome>(row.GetString(5))));
}
