using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Rows of the outbox that a process held when it died.</summary>
public sealed class DeadWorkerTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _machine = new();

    [Fact]
    public async Task They_are_free_at_the_next_start_until_three_have_died_over_them()
    {
        CaseId id = Given.Case();
        OutboxRow mail = Given.Mail(id, Given.Morning);
        using (SqliteHouse first = new(_folder.Root, _machine))
        {
            await first.Register.AppendAsync(Given.Act(id) with { Outbox = [mail] }, Ct);
        }

        for (int death = 0; death < 3; death++)
        {
            using SqliteHouse house = new(_folder.Root, _machine);
            Assert.Equal([mail with { Attempts = death }], await house.Outbox.TakeAsync(Given.Morning, Lease, 1, null, Ct));
        }

        using SqliteHouse last = new(_folder.Root, _machine);
        Assert.Empty(await last.Outbox.TakeAsync(Given.Morning, Lease, 1, null, Ct));
        _machine.Advance(Lease);
        Assert.Equal([mail with { Attempts = 3 }], await last.Outbox.TakeAsync(Given.Morning, Lease, 1, null, Ct));
    }

    public void Dispose() => _folder.Dispose();
}
