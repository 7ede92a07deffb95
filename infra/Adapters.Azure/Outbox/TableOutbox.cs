using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The outbox on tables. Taking and claiming stand in the other part of this class.</summary>
/// <param name="parts">What it stands on.</param>
/// <param name="machine">Machine time: leases end with it, whatever the legal clock does.</param>
internal sealed partial class TableOutbox(RegisterParts parts, [FromKeyedServices(LocalAdapters.MachineClock)] TimeProvider machine) : IOutbox
{
    private readonly OutboxTable _table = parts.Outbox;

    public async Task TellAsync(NoticeNews news, CancellationToken cancellation)
    {
        foreach (string key in news.Keys)
        {
            await _table.ChangeAsync(key, row => IsNews(row, news) ? After(row, news) : null, news.ToSecond.Contains(key), cancellation);
        }
    }

    public async Task<IReadOnlyList<OutboxRow>> OfMailAsync(string mail, CancellationToken cancellation) =>
        [.. (await _table.OfMailAsync(mail, cancellation)).Select(placed => placed.Row)];

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) =>
        _table.ChangeAsync(key, row => row.Ended ? null : row with { Row = row.Row with { NotBefore = notBefore }, LeaseUntil = 0, Holder = null }, toSecond: false, cancellation);

    public async Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation)
    {
        string shard = RowKeys.ShardOf(id.ToString());
        for (int tries = 1; tries <= Faults.Tries; tries++)
        {
            List<PlacedRow> signals = await _table.QueryAsync(new Rows(shard, OpenRows.SignalsOf(id, version), OpenRows.Most), cancellation);
            if (signals.Count == 0 || await _table.TryMoveAllAsync(signals.Select(row => new RowChange(row, row with { Ended = true, Since = at })), cancellation))
            {
                return;
            }
        }
    }

    public async Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) =>
        (await Task.WhenAll(OpenRows.ShardsOf(slice).Select(shard => _table.QueryAsync(new Rows(shard, OpenRows.Due(now, slice), 1), cancellation)))).Any(rows => rows.Count > 0);

    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
    {
        List<PlacedRow>[] first = await Task.WhenAll(RowKeys.AllShards.Select(shard => _table.QueryAsync(new Rows(shard, OpenRows.All, 1), cancellation)));
        return first.SelectMany(rows => rows).Min(row => (DateTimeOffset?)row.Row.NotBefore);
    }

    // A row that ended is left as it is, unless nobody knew and now it is known.
    private static bool IsNews(PlacedRow row, NoticeNews news) =>
        !row.Ended || (row.Row.State is NoticeState.Unknown && (news.State is NoticeState.Sent or NoticeState.Bounced));

    private static PlacedRow After(PlacedRow row, NoticeNews news) =>
        row.Told(new NoticeStep(news.State, news.At, news.MessageId, null), news.Until);
}
