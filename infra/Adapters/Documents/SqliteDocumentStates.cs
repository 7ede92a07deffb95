using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The states of documents in one SQLite file.</summary>
internal sealed class SqliteDocumentStates(DocumentsFile file) : IDocumentStates
{
    private const string Select = "SELECT \"case\", document, format, scan, attempts, quarantined, next_look FROM states";

    private const string Open = "scan IN ('Pending', 'Error')";

    public Task AddAsync(DocumentState state, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            "INSERT INTO states VALUES ($case, $document, $format, $scan, $attempts, $quarantined, $next) ON CONFLICT DO NOTHING", Values(state)),
        cancellation);

    public Task<DocumentState?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => sql.Query(
            $"{Select} WHERE \"case\" = $case AND document = $document", Read, ("$case", id.ToString()), ("$document", document.ToString())).SingleOrDefault()));

    public Task<IReadOnlyList<DocumentState>> ListAsync(CaseId id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DocumentState>>(file.Read(sql => sql.Query($"{Select} WHERE \"case\" = $case", Read, ("$case", id.ToString()))));

    public Task<IReadOnlyList<DocumentState>> DueAsync(DateTimeOffset before, int count, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DocumentState>>(file.Read(sql => sql.Query(
            $"{Select} WHERE {Open} AND next_look < $before ORDER BY next_look LIMIT $count", Read, ("$before", before.UtcTicks), ("$count", count))));

    public Task SetAsync(DocumentState state, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            $"""
            UPDATE states SET format = $format, scan = $scan, attempts = $attempts, quarantined = $quarantined, next_look = $next
            WHERE "case" = $case AND document = $document AND {Open}
            """,
            Values(state)),
        cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute("DELETE FROM states WHERE \"case\" = $case AND document = $document", ("$case", id.ToString()), ("$document", document.ToString())),
        cancellation);

    private static (string, object?)[] Values(DocumentState state) =>
    [
        ("$case", state.Case.ToString()),
        ("$document", state.Document.ToString()),
        ("$format", state.Format.ToString()),
        ("$scan", state.Scan.ToString()),
        ("$attempts", state.Attempts),
        ("$quarantined", state.Quarantined.UtcTicks),
        ("$next", state.NextLook.UtcTicks),
    ];

    private static DocumentState Read(SqliteDataReader row) =>
        new(CaseId.Parse(row.GetString(0)), DocumentId.Parse(row.GetString(1)), Enum.Parse<DocumentFormat>(row.GetString(2)), row.Instant(5), row.Instant(6))
        {
            Scan = Enum.Parse<ScanState>(row.GetString(3)),
            Attempts = row.GetInt32(4),
        };
}
