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
        return file.WriteAsync<IReadOnlyList<OutboxRow>>(
            connection =>
            {
                DateTimeOffset machineNow = machine.GetUtcNow();
                List<OutboxRow> rows = OutboxTable.FindFree(connection, now, machineNow, count, slice);
                rows.ForEach(row => OutboxTable.Lease(connection, row.Key, machineNow + lease));
                return rows;
            },
            cancellation);
    }

    public Task EndAsync(string key, OutboxEnd end, DateTimeOffset at, CancellationToken cancellation) =>
        file.WriteAsync(connection => OutboxTable.End(connection, key, end, at), cancellation);

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) =>
        file.WriteAsync(connection => OutboxTable.Defer(connection, key, notBefore), cancellation);

    public Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation) =>
        file.WriteAsync(connection => OutboxTable.EndSignals(connection, id, version, at), cancellation);

    public Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) =>
        Task.FromResult(file.Read(connection => OutboxTable.Any(connection, now, slice)));

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult(file.Read(OutboxTable.Earliest));
}
