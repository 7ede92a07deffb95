using Azure.Data.Tables;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>What became of the notices, in the table of the outbox.</summary>
internal sealed class TableNotices(RegisterParts parts) : INotices
{
    private readonly OutboxTable _table = parts.Outbox;

    /// <inheritdoc/>
    /// <remarks>Applied first, noted as heard after: an event whose hearing broke off is heard again, and a state never goes back.</remarks>
    public async Task<bool> HearAsync(MailEvent heard, CancellationToken cancellation)
    {
        if (await _table.Index.WasHeardAsync(heard.Id, cancellation))
        {
            return false;
        }

        foreach (PlacedRow row in await _table.OfMailAsync(heard.Mail, cancellation))
        {
            await _table.ChangeAsync(row.Row.Key, one => IsLater(one, heard) ? After(one, heard) : null, heard.ToSecond.Contains(row.Row.Key), cancellation);
        }

        return await _table.Index.NoteHeardAsync(heard.Id, cancellation);
    }

    public async Task<Paged<NoticeLine>> ListAsync(Department department, NoticeState state, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = RowKeys.Escape(Cursor.Id(page, key => key.Length > 0));
        string ended = $"z!{department}!{state}!";
        string[] wanted =
        [
            TableClient.CreateQueryFilter($"RowKey gt {ended + after} and RowKey lt {ended + RowKeys.End}"),
            OpenRows.All + " and " + TableClient.CreateQueryFilter($"Department eq {department.ToString()} and State eq {state.ToString()}"),
        ];
        List<PlacedRow>[] found = await Task.WhenAll(
            RowKeys.AllShards.SelectMany(shard => wanted.Select(one => _table.QueryAsync(new Rows(shard, one, one == wanted[0] ? size + 1 : int.MaxValue), cancellation))));
        List<NoticeLine> lines = [.. found.SelectMany(rows => rows)
            .Where(row => string.CompareOrdinal(RowKeys.Escape(row.Row.Key), after) > 0)
            .OrderBy(row => RowKeys.Escape(row.Row.Key), StringComparer.Ordinal)
            .Take(size + 1)
            .Select(row => new NoticeLine(row.Row, row.Since, row.Steps))];
        return Cursor.Cut(lines, size, line => Cursor.After(line.Row.Key));
    }

    public Task<bool> ResendAsync(string key, ActorId by, DateTimeOffset at, CancellationToken cancellation) =>
        _table.ChangeAsync(key, row => MayGoAgain(row) ? Again(row, by, at) : null, toSecond: false, cancellation);

    private static bool IsLater(PlacedRow row, MailEvent heard) =>
        row.Row.Mail == heard.Mail && NoticeTable.IsLater(heard.State, row.Row.State, row.Ended);

    private static PlacedRow After(PlacedRow row, MailEvent heard) => row.Told(new NoticeStep(heard.State, heard.At, heard.MessageId, null), until: null);

    private static bool MayGoAgain(PlacedRow row) =>
        row is { Ended: true, Row.State: NoticeState.Unknown or NoticeState.Bounced or NoticeState.Spam or NoticeState.Failed };

    // Its mail stays known: should the provider still report it, nothing is sent twice.
    private static PlacedRow Again(PlacedRow row, ActorId by, DateTimeOffset at) =>
        row.Told(new NoticeStep(NoticeState.Queued, at, null, by), until: at) with
        {
            Row = row.Row with { State = NoticeState.Queued, NotBefore = at, Attempts = 0, Resendings = row.Row.Resendings + 1 },
        };
}
