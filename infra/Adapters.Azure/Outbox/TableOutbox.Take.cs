using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <content>Taking rows, and claiming them for a mail.</content>
internal sealed partial class TableOutbox
{
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(
        DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        if (slice?.Case is null)
        {
            await parts.Aftermath.SweepAsync(cancellation);
        }

        Taking taking = new(now, lease, Guid.NewGuid().ToString("N"));
        List<OutboxRow> rows = await TakeAsync(taking, OpenRows.ShardsOf(slice), OpenRows.Due(now, slice), count, cancellation);
        foreach (ActorId recipient in rows.Select(row => row.Recipient).OfType<ActorId>().Distinct().ToList())
        {
            string wanted = OpenRows.Due(now, slice: null) + OpenRows.Of(recipient);
            rows.AddRange(await TakeAsync(taking, [RowKeys.ShardOf(recipient.ToString())], wanted, IOutbox.MostTogether, cancellation));
        }

        return [.. rows.DistinctBy(row => row.Key)];
    }

    public async Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation)
    {
        PlacedRow?[] found = await Task.WhenAll(claim.Rows.Select(row => FindOpenAsync(row, cancellation)));
        PlacedRow[] held = [.. found.OfType<PlacedRow>()];
        if (held.Length < claim.Rows.Count)
        {
            return false;
        }

        if (held.DistinctBy(row => row.Shard).Count() > 1 || held.Length > OutboxTable.StaysTogether)
        {
            throw new ArgumentException("A mail goes to one recipient and carries at most a hundred notices.", nameof(claim));
        }

        string holder = Guid.NewGuid().ToString("N");
        await _table.Index.NoteMailAsync(claim.Mail, held.Select(row => row.Row.Key), cancellation);
        return await _table.TryWriteAsync(held.Select(row => new RowChange(row, Claimed(row, claim, holder))), cancellation)
            || await IsHolderAsync(claim, holder, cancellation);
    }

    private PlacedRow Claimed(PlacedRow row, MailClaim claim, string holder) => row.With(new NoticeStep(NoticeState.Sending, claim.At, null, null)) with
    {
        Row = row.Row with { State = NoticeState.Sending, Mail = claim.Mail },
        LeaseUntil = (machine.GetUtcNow() + claim.Lease).UtcTicks,
        Holder = holder,
    };

    /// <summary>The row if it is open and was not taken again since; whoever took it later counted an attempt more. Put back since, it stands elsewhere.</summary>
    private async Task<PlacedRow?> FindOpenAsync(OutboxRow row, CancellationToken cancellation)
    {
        PlacedRow expected = new(row);
        PlacedRow? found = await _table.FindAtAsync(expected.Shard, expected.Place, cancellation) ?? await _table.FindAsync(row.Key, cancellation);
        return found is { Ended: false } && found.Row.Attempts == row.Attempts + 1 ? found : null;
    }

    // Refused, perhaps because it had been done and the answer was lost: the rows say so themselves.
    private async Task<bool> IsHolderAsync(MailClaim claim, string holder, CancellationToken cancellation)
    {
        PlacedRow?[] rows = await Task.WhenAll(claim.Rows.Select(row => FindOpenAsync(row, cancellation)));
        return rows.All(row => row?.Holder == holder);
    }

    private async Task<List<OutboxRow>> TakeAsync(Taking taking, IReadOnlyList<string> shards, string wanted, int count, CancellationToken cancellation)
    {
        List<OutboxRow> taken = [];
        bool contested = true;
        for (int tries = 1; contested && taken.Count < count && tries <= Faults.Tries; tries++)
        {
            DateTimeOffset machineNow = machine.GetUtcNow();
            string free = wanted + OpenRows.Free(machineNow, taking.Holder);
            List<PlacedRow>[] found = await Task.WhenAll(shards.Select(shard => _table.QueryAsync(new Rows(shard, free, count), cancellation)));
            IEnumerable<PlacedRow> first = found.SelectMany(rows => rows).OrderBy(row => row.Place, StringComparer.Ordinal)
                .ExceptBy(taken.Select(row => row.Key), row => row.Row.Key).Take(count - taken.Count);
            contested = false;
            foreach (PlacedRow[] together in first.GroupBy(row => row.Shard).SelectMany(shard => shard.Chunk(OutboxTable.StaysTogether)))
            {
                bool ours = await TryLeaseAsync(taking, together, machineNow + taking.Lease, cancellation);
                contested |= !ours;
                taken.AddRange(ours ? together.Select(row => taking.AsBefore(row)) : []);
            }
        }

        return taken;
    }

    private async Task<bool> TryLeaseAsync(Taking taking, PlacedRow[] rows, DateTimeOffset until, CancellationToken cancellation)
    {
        List<RowChange> changes = [.. rows.Where(row => row.Holder != taking.Holder).Select(row => new RowChange(row, row with
        {
            Row = row.Row with { Attempts = row.Row.Attempts + 1 },
            LeaseUntil = until.UtcTicks,
            Holder = taking.Holder,
        }))];
        return changes.Count == 0 || await _table.TryWriteAsync(changes, cancellation);
    }

    /// <summary>One call that takes rows.</summary>
    private sealed record Taking(DateTimeOffset Now, TimeSpan Lease, string Holder)
    {
        /// <summary>The row as it was before this call took it: one of its own that it meets again has its attempt counted already.</summary>
        public OutboxRow AsBefore(PlacedRow row) =>
            row.Holder == Holder ? row.Row with { Attempts = row.Row.Attempts - 1 } : row.Row;
    }
}
