using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The links, a partition for each recipient: what replaces or takes back several is one transaction.</summary>
/// <remarks>Rows: <c>l!{name}</c> a link; <c>h!{case}!{step}</c> changes with each new link of both, so that of two at once one comes second and replaces the other.
/// A table of its own finds the recipient by the name; the name is written first: without its link it leads nowhere.</remarks>
internal sealed partial class TableLinks(TableClient table, TableClient names, LinkSecretTable secrets) : ILinks
{
    private const string NameRow = "link";
    private const int MostSteps = 100;

    public async Task<Link?> FindAsync(string name, CancellationToken cancellation) => await FindRowAsync(name, cancellation) is { } row ? LinkProperties.Read(row) : null;

    public Task<DateTimeOffset?> CountMailAsync(string link, DateTimeOffset at, CancellationToken cancellation) => secrets.CountMailAsync(link, at, cancellation);

    public Task KeepAsync(LinkCode code, CancellationToken cancellation) => secrets.KeepAsync(code, cancellation);

    public Task<LinkCode?> FindCodeAsync(string link, string browser, DateTimeOffset at, CancellationToken cancellation) => secrets.FindCodeAsync(link, browser, at, cancellation);

    public Task<CodeTried> TryAsync(CodeTry typed, CancellationToken cancellation) => secrets.TryAsync(typed, cancellation);

    public Task<bool> HoldsAsync(string link, string grant, DateTimeOffset at, CancellationToken cancellation) => secrets.HoldsAsync(link, grant, at, cancellation);

    public async Task SpendAsync(string link, DateTimeOffset at, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); await FindRowAsync(link, cancellation) is { } row && row.GetInt64(LinkProperties.Spent) is null;)
        {
            row[LinkProperties.Spent] = at.UtcTicks;
            if (await table.TrySubmitAsync([Transactions.Putting(row, row)], attempts, cancellation))
            {
                break;
            }
        }

        await secrets.RemoveAsync(link, codesOnly: true, cancellation);
    }

    /// <remarks>More than a hundred are several transactions, those that could be open first; who gets an error asks again.</remarks>
    public async Task<int> RevokeAsync(ActorId recipient, ActorId by, DateTimeOffset at, CancellationToken cancellation)
    {
        HashSet<string> revoked = [];
        for (Attempts attempts = new(); ;)
        {
            List<TableEntity> links = await LinksAsync(recipient, LinkProperties.All, cancellation);
            TableEntity[] next = [.. links.Where(LinkProperties.MayBeRevoked).OrderBy(row => row.ContainsKey(LinkProperties.Replaced)).Take(MostSteps)];
            if (next.Length == 0)
            {
                return links.Count(row => revoked.Contains(row.RowKey) && row.ContainsKey(LinkProperties.Revoked));
            }

            revoked.UnionWith(next.Select(row => row.RowKey));
            await table.TrySubmitAsync(next.Select(row => Changed(row, (LinkProperties.Revoked, at.UtcTicks), (LinkProperties.RevokedBy, by.ToString()))), attempts, cancellation); // what was not written is found open again
        }
    }

    private Task<List<TableEntity>> LinksAsync(ActorId recipient, string wanted, CancellationToken cancellation) =>
        new Rows(LinkProperties.PartitionOf(recipient), wanted, int.MaxValue).ReadAsync(table, row => row, cancellation);

    private static TableTransactionAction Changed(TableEntity row, params (string Name, object Value)[] values)
    {
        foreach ((string name, object value) in values)
        {
            row[name] = value;
        }

        return new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag);
    }

    private async Task<TableEntity?> FindRowAsync(string name, CancellationToken cancellation) =>
        await names.FindAsync(RowKeys.Escape(name), NameRow, cancellation) is { } known
            ? await table.FindAsync(LinkProperties.PartitionOf(ActorId.Parse(known.GetString("Recipient")!)), LinkProperties.RowOf(name), cancellation)
            : null;
}
