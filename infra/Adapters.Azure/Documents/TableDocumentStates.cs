using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The states of documents, over a few partitions by case: a state and its place among what is due change together.</summary>
/// <remarks>Rows: <c>s!{case}!{document}</c> the state; <c>d!{next look}!{case}!{document}</c> the same while it is not settled.</remarks>
internal sealed class TableDocumentStates(TableClient table) : IDocumentStates
{
    public async Task AddAsync(DocumentState state, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); await FindAsync(state.Case, state.Document, cancellation) is null;)
        {
            try
            {
                await table.SubmitTransactionAsync([.. Placed(state).Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellation);
                return;
            }
            catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
            {
                // noted meanwhile, or by this very call
            }
        }
    }

    public async Task<DocumentState?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        await table.FindAsync(RowKeys.ShardOf(id.ToString()), MainRow(id, document), cancellation) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<DocumentState>> ListAsync(CaseId id, CancellationToken cancellation)
    {
        string first = $"s!{id}!";
        return await new Rows(RowKeys.ShardOf(id.ToString()), TableClient.CreateQueryFilter($"RowKey gt {first} and RowKey lt {first + RowKeys.End}"), int.MaxValue).ReadAsync(table, Read, cancellation);
    }

    public async Task<IReadOnlyList<DocumentState>> DueAsync(DateTimeOffset before, int count, CancellationToken cancellation)
    {
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {"d!"} and RowKey lt {"d!" + RowKeys.Number(before.UtcTicks)}");
        List<DocumentState>[] shards = await Task.WhenAll(RowKeys.AllShards.Select(shard => new Rows(shard, wanted, count).ReadAsync(table, Read, cancellation)));
        return [.. shards.SelectMany(states => states).OrderBy(state => state.NextLook).Take(count)];
    }

    public Task SetAsync(DocumentState state, CancellationToken cancellation) => ChangeAsync(state.Case, state.Document, state, cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) => ChangeAsync(id, document, null, cancellation);

    /// <summary>Puts another state, or none, in the place of the one that stands. A settled one is only ever removed.</summary>
    private async Task ChangeAsync(CaseId id, DocumentId document, DocumentState? next, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); ;)
        {
            TableEntity? stands = await table.FindAsync(RowKeys.ShardOf(id.ToString()), MainRow(id, document), cancellation);
            if (stands is null || (next is not null && Read(stands).IsSettled))
            {
                return;
            }

            try
            {
                await table.SubmitTransactionAsync(Steps(stands, next), cancellation);
                return;
            }
            catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
            {
                // changed meanwhile, or by this very call: look again
            }
        }
    }

    private static List<TableTransactionAction> Steps(TableEntity stands, DocumentState? next)
    {
        TableEntity[] old = Placed(Read(stands));
        TableEntity[] now = next is null ? [] : Placed(next);
        List<TableTransactionAction> steps =
        [
            now is [TableEntity main, ..] ? new(TableTransactionActionType.UpdateReplace, main, stands.ETag) : new(TableTransactionActionType.Delete, old[0], stands.ETag),
            .. now.Skip(1).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            .. old.Skip(1).Where(row => now.All(other => other.RowKey != row.RowKey)).Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)),
        ];
        return steps;
    }

    /// <summary>The state, and its place among what is due unless it is settled.</summary>
    private static TableEntity[] Placed(DocumentState state) => state.IsSettled
        ? [Row(state, MainRow(state.Case, state.Document))]
        : [Row(state, MainRow(state.Case, state.Document)), Row(state, $"d!{RowKeys.Number(state.NextLook.UtcTicks)}!{state.Case}!{state.Document}")];

    private static string MainRow(CaseId id, DocumentId document) => $"s!{id}!{document}";

    private static TableEntity Row(DocumentState state, string key) => new(RowKeys.ShardOf(state.Case.ToString()), key)
    {
        ["Case"] = state.Case.ToString(),
        ["Document"] = state.Document.ToString(),
        ["Format"] = state.Format.ToString(),
        ["Scan"] = state.Scan.ToString(),
        ["Attempts"] = (long)state.Attempts,
        ["Quarantined"] = state.Quarantined.UtcTicks,
        ["NextLook"] = state.NextLook.UtcTicks,
    };

    private static DocumentState Read(TableEntity row) =>
        new(
            CaseId.Parse(row.GetString("Case")!),
            DocumentId.Parse(row.GetString("Document")!),
            Enum.Parse<DocumentFormat>(row.GetString("Format")!),
            OutboxProperties.Instant(row, "Quarantined"),
            OutboxProperties.Instant(row, "NextLook"))
        {
            Scan = Enum.Parse<ScanState>(row.GetString("Scan")!),
            Attempts = (int)row.GetInt64("Attempts")!.Value,
        };
}
