using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>How many calls to the store things cost: each call is money and milliseconds, and a number that grows is a fault.</summary>
public sealed class StorageCalls(Azurite azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly CountingStore _store = new();
    private readonly CaseId _case = Given.Case();
    private TableHouse? _house;

    private TableHouse House => _house!;

    public async ValueTask InitializeAsync()
    {
        _house = new TableHouse(azurite, TableHouse.NewName(), new FakeTimeProvider(), _store);
        await _house.MakeAsync();
        _store.Take();
    }

    [Fact]
    public async Task An_act_costs_the_same_on_a_long_stream_as_on_a_short_one()
    {
        int first = await CallsOfAsync(() => House.Register.AppendAsync(Act(0), Ct));
        int second = await CallsOfAsync(() => House.Register.AppendAsync(Act(1), Ct));
        for (int version = 2; version < 60; version++)
        {
            await House.Register.AppendAsync(Act(version), Ct);
        }

        _store.Take();
        int late = await CallsOfAsync(() => House.Register.AppendAsync(Act(60), Ct));

        Say($"first act {first}, second {second}, sixty-first {late}");
        Assert.InRange(first, 1, 13);
        Assert.InRange(late, 1, 11);
        Assert.Equal(second, late);
    }

    [Fact]
    public async Task A_wake_reads_its_case_and_ends_its_signals_in_a_few_calls()
    {
        await House.Register.AppendAsync(Act(0), Ct);
        _store.Take();

        int taken = await CallsOfAsync(() => House.Outbox.TakeAsync(Given.Morning, Lease, 10, new OutboxSlice(OutboxKind.Signal, _case), Ct));
        int read = await CallsOfAsync(() => House.Register.ReadAsync(StreamId.Of(_case), 0, Ct));
        int seen = await CallsOfAsync(() => House.Outbox.SeenAsync(_case, 1, Given.Morning, Ct));
        int again = await CallsOfAsync(() => House.Outbox.SeenAsync(_case, 1, Given.Morning, Ct));

        Say($"take the signals of a case {taken}, read it {read}, end them {seen}, nothing to end {again}");
        Assert.Equal((2, 1, 2, 1), (taken, read, seen, again));
    }

    [Fact]
    public async Task A_mail_is_taken_claimed_and_told_in_a_bounded_number_of_calls_and_looking_in_vain_costs_five()
    {
        OutboxRow mail = Given.Mail(_case, Given.Morning);
        await House.Register.AppendAsync(Given.Act(_case) with { Outbox = [mail] }, Ct);
        _store.Take();

        IReadOnlyList<OutboxRow> rows = [];
        int taken = await CallsOfAsync(async () => rows = await House.Outbox.TakeAsync(Given.Morning, Lease, 10, new OutboxSlice(OutboxKind.Mail), Ct));
        int claimed = await CallsOfAsync(() => House.Outbox.ClaimAsync(new MailClaim(rows, "mail", Given.Morning, Lease), Ct));
        int told = await CallsOfAsync(() => House.Outbox.TellAsync(new NoticeNews([mail.Key], NoticeState.Sent, Given.Morning), Ct));
        int inVain = await CallsOfAsync(() => House.Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        int due = await CallsOfAsync(() => House.Register.DueAsync(Given.Morning, new Page(), Ct));

        Say($"take a mail {taken}, claim it {claimed}, tell what became of it {told}, look in vain {inVain}, what is due {due}");
        Assert.Equal((7, 3, 4), (taken, claimed, told));
        Assert.Equal((5, 4), (inVain, due));
    }

    public ValueTask DisposeAsync()
    {
        _house?.Dispose();
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Say(string figures) => TestContext.Current.TestOutputHelper?.WriteLine($"calls to the store: {figures}");

    private Append Act(long on) => Given.Act(_case, on) with
    {
        Outbox = [Given.Signal(_case, on + 1), Given.Mail(_case, Given.Morning) with { Key = $"{_case}/receipt/{on}" }],
        Line = Given.Line(_case, on + 1, due: Given.Morning.AddDays(on)),
    };

    private async Task<int> CallsOfAsync(Func<Task> step)
    {
        await step();
        return _store.Take();
    }
}
