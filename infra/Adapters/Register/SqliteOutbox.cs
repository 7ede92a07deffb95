using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The outbox beside the register, in the same file.</summary>
/// <param name="file">Where both stand.</param>
/// <param name="machine">Machine time: leases end with it, whatever the legal clock does.</param>
internal sealed class SqliteOutbox(RegisterFile file, [FromKeyedServices(LocalAdapters.MachineClock)] TimeProvider machine) : IOutbox
{
    public Task<IReadOnlyList<OutboxRow>> TakeAsync(
        DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        DateTimeOffset machineNow = machine.GetUtcNow();

        // Mostly nothing waits: to learn it, no writer is kept waiting.
        return file.Read(sql => OutboxTable.FindFree(sql, now, machineNow, 1, slice)) is []
            ? Task.FromResult<IReadOnlyList<OutboxRow>>([])
            : file.WriteAsync<IReadOnlyList<OutboxRow>>(sql =>
            {
                List<OutboxRow> rows = WithCompanions(OutboxTable.FindFree(sql, now, machineNow, count, slice), recipient => OutboxTable.FindFreeOf(sql, recipient, now, machineNow));
                rows.ForEach(row => OutboxTable.Lease(sql, row.Key, machineNow + lease));
                return rows;
            }, cancellation);
    }

    public Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation) =>
        file.WriteAsync(sql =>
        {
            if (!NoticeTable.AreHeld(sql, claim.Rows))
            {
                return false;
            }

            foreach (OutboxRow row in claim.Rows)
            {
                NoticeTable.Claim(sql, row, claim, machine.GetUtcNow() + claim.Lease);
            }

            return true;
        }, cancellation);

    public Task TellAsync(NoticeNews news, CancellationToken cancellation) =>
        file.WriteAsync(sql =>
        {
            string[] told = [.. news.Keys.Where(key => NoticeTable.Tell(sql, key, news))];
            foreach (string key in told.Intersect(news.ToSecond))
            {
                NoticeTable.AddSecond(sql, key, news.At);
            }

            return told.Length;
        }, cancellation);

    public Task<IReadOnlyList<OutboxRow>> OfMailAsync(string mail, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OutboxRow>>(file.Read(sql => NoticeTable.OfMail(sql, mail)));

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) =>
        file.WriteAsync(sql => OutboxTable.Defer(sql, key, notBefore), cancellation);

    public Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation) =>
        file.Read(sql => OutboxTable.AnySignal(sql, id, version))
            ? file.WriteAsync(sql => OutboxTable.EndSignals(sql, id, version, at), cancellation)
            : Task.CompletedTask;

    public Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => OutboxTable.Any(sql, now, slice)));

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult(file.Read(OutboxTable.Earliest));

    private static List<OutboxRow> WithCompanions(List<OutboxRow> rows, Func<ActorId, List<OutboxRow>> of)
    {
        HashSet<string> known = [.. rows.Select(row => row.Key)];
        foreach (ActorId recipient in rows.Select(row => row.Recipient).OfType<ActorId>().Distinct().ToList())
        {
            rows.AddRange(of(recipient).Where(row => known.Add(row.Key)));
        }

        return rows;
    }
}
