using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <content>How a link comes, and how those go that are long over.</content>
internal sealed partial class TableLinks
{
    /// <summary>A link that is over still says what became of it for as long as this.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    private const int ForgottenAtOnce = 5;

    public async Task IssueAsync(Link link, bool besideLast, CancellationToken cancellation)
    {
        await names.UpsertEntityAsync(new TableEntity(RowKeys.Escape(link.Name), NameRow) { ["Recipient"] = link.Recipient.ToString() }, TableUpdateMode.Replace, cancellation);
        for (Attempts attempts = new(); ;)
        {
            bool stands = attempts.IsRepeated && await table.FindAsync(LinkProperties.PartitionOf(link.Recipient), LinkProperties.RowOf(link.Name), cancellation) is not null;
            if (stands || await table.TrySubmitAsync(await StepsAsync(link, besideLast, cancellation), attempts, cancellation))
            {
                break;
            }
        }

        try
        {
            await ForgetAsync(link, cancellation);
        }
        catch (Exception e) when (e is RequestFailedException || Faults.IsDoubtful(e, cancellation))
        {
            // the link stands; what is long over goes with the next one
        }
    }

    private async Task<List<TableTransactionAction>> StepsAsync(Link link, bool besideLast, CancellationToken cancellation)
    {
        string partition = LinkProperties.PartitionOf(link.Recipient);
        TableEntity next = new(partition, $"h!{link.Case}!{link.Step}") { ["Newest"] = link.Name };
        TableEntity? last = await table.FindAsync(partition, next.RowKey, cancellation);
        List<TableTransactionAction> steps =
        [
            Transactions.Putting(next, last),
            new(TableTransactionActionType.Add, LinkProperties.Write(link)),
        ];
        if (!besideLast && last is not null)
        {
            string same = LinkProperties.All + TableClient.CreateQueryFilter($" and Case eq {link.Case.ToString()} and Step eq {link.Step.ToString()}");
            steps.AddRange((await LinksAsync(link.Recipient, same, cancellation))
                .Where(row => LinkProperties.MayBeRevoked(row) && !row.ContainsKey(LinkProperties.Replaced))
                .Take(MostSteps - steps.Count)
                .Select(row => Changed(row, (LinkProperties.Replaced, link.IssuedAt.UtcTicks))));
        }

        return steps;
    }

    /// <summary>Forgets a few links of the recipient that are long over; the link goes last, so that nothing of it is left behind.</summary>
    private async Task ForgetAsync(Link link, CancellationToken cancellation)
    {
        string over = LinkProperties.All + TableClient.CreateQueryFilter($" and Expires lt {(link.IssuedAt - Remembered).UtcTicks}");
        foreach (TableEntity old in (await LinksAsync(link.Recipient, over, cancellation)).Take(ForgottenAtOnce))
        {
            string name = old.GetString("Name")!;
            await secrets.RemoveAsync(name, codesOnly: false, cancellation);
            await names.DeleteEntityAsync(RowKeys.Escape(name), NameRow, ETag.All, cancellation);
            await table.DeleteEntityAsync(old.PartitionKey, old.RowKey, ETag.All, cancellation);
        }
    }
}
