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
                List<OutboxRow> rows = OutboxTable.FindFree(sql, now, machineNow, count, slice);
                rows.ForEach(row => OutboxTable.Lease(sql, row.Key, machineNow + lease));
                return rows;
            }, cancellation);
    }

    public Task EndAsync(string key, OutboxEnd end, DateTimeOffset at, CancellationToken cancellation) =>
        file.WriteAsync(sql => OutboxTable.End(sql, key, end, at), cancellation);

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) =>
        file.WriteAsync(sql => OutboxTable.Defer(sql, key, notBefore), cancellation);

    public Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation) =>
        file.Read(sql => OutboxTable.AnySignal(sql, id, version))
            ? file.WriteAsync(sql => OutboxTable.EndSignals(sql, id, version, at), cancellation)
            : Task.CompletedTask;

    public Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => OutboxTable.Any(sql, now, slice)));

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult(file.Read(OutboxTable.Earliest));
}
