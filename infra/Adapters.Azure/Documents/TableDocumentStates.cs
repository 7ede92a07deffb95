using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The states of documents, those of a case in one of a few partitions: what is due is found in as many calls, and no partition takes all writes.</summary>
/// <remarks>Rows: <c>s!{case}!{document}</c>; while there is no verdict also <c>d!{next look}!{case}!{document}</c>.</remarks>
internal sealed class TableDocumentStates(TableClient table) : IDocumentStates
{
    private readonly KeyedTable _states = new(table);

    public Task AddAsync(DocumentState state, CancellationToken cancellation) =>
        _states.ChangeAsync(PartitionOf(state.Case), OwnRow(state.Case, state.Document), stands => stands is null ? RowOf(state) : null, cancellation);

    public async Task<DocumentState?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        await _states.FindAsync(PartitionOf(id), OwnRow(id, document), cancellation) is { } found ? Read(found) : null;

    public async Task<IReadOnlyList<DocumentState>> ListAsync(CaseId id, CancellationToken cancellation)
    {
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {$"s!{id}!"} and RowKey lt {$"s!{id}!{RowKeys.End}"}");
        return await new Rows(PartitionOf(id), wanted, int.MaxValue).ReadAsync(table, Read, cancellation);
    }

    public async Task<IReadOnlyList<DocumentState>> DueAsync(DateTimeOffset before, int count, CancellationToken cancellation)
    {
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {"d!"} and RowKey lt {"d!" + RowKeys.Number(before.UtcTicks)}");
        List<DocumentState>[] due = await Task.WhenAll(RowKeys.AllShards.Select(shard => new Rows(shard, wanted, count).ReadAsync(table, Read, cancellation)));
        return [.. due.SelectMany(states => states).OrderBy(state => state.NextLook).Take(count)];
    }

    public Task SetAsync(DocumentState state, CancellationToken cancellation) =>
        _states.ChangeAsync(
            PartitionOf(state.Case),
            OwnRow(state.Case, state.Document),
            stands => stands is null || Read(stands).IsSettled ? null : RowOf(state),
            cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        _states.RemoveAsync(PartitionOf(id), OwnRow(id, document), cancellation);

    private static string PartitionOf(CaseId id) => RowKeys.ShardOf(id.ToString());

    private static string OwnRow(CaseId id, DocumentId document) => $"s!{id}!{document}";

    private static KeyedRow RowOf(DocumentState state) => new(
        PartitionOf(state.Case),
        OwnRow(state.Case, state.Document),
        state.IsSettled ? [] : [$"d!{RowKeys.Number(state.NextLook.UtcTicks)}!{state.Case}!{state.Document}"],
        row => Write(row, state));

    private static void Write(TableEntity row, DocumentState state)
    {
        row["Case"] = state.Case.ToString();
        row["Document"] = state.Document.ToString();
        row["Format"] = state.Format.ToString();
        row["Scan"] = state.Scan.ToString();
        row["Attempts"] = state.Attempts;
        row["Quarantined"] = state.Quarantined.UtcTicks;
        row["NextLook"] = state.NextLook.UtcTicks;
    }

    private static DocumentState Read(TableEntity row) =>
        new(CaseId.Parse(row.GetString("Case")!), DocumentId.Parse(row.GetString("Document")!), Enum.Parse<DocumentFormat>(row.GetString("Format")!), row.Instant("Quarantined"), row.Instant("NextLook"))
        {
            Scan = Enum.Parse<ScanState>(row.GetString("Scan")!),
            Attempts = row.GetInt32("Attempts")!.Value,
        };
}
