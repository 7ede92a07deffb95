using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <content>What acts leave behind.</content>
public abstract partial class RegisterContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_row_comes_out_as_it_went_in_once_it_is_due()
    {
        CaseId id = Given.Case();
        OutboxRow mail = Given.Mail(id, Given.Morning.AddHours(1));
        await Register.AppendAsync(Given.Act(id) with { Outbox = [mail, Given.Signal(id)] }, Ct);

        Assert.Equal([Given.Signal(id)], await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Assert.Equal([mail], await Outbox.TakeAsync(Given.Morning.AddHours(1), Lease, 10, null, Ct));
    }

    [Fact]
    public async Task A_taken_row_belongs_to_its_worker_until_the_lease_ends_in_machine_time()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Outbox = [Given.Signal(id)] }, Ct);

        Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Assert.Empty(await Outbox.TakeAsync(Given.Morning.AddYears(1), Lease, 10, null, Ct)); // legal time ends no lease
        Machine.Advance(Lease);
        Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
    }

    [Fact]
    public async Task Eight_workers_share_the_rows_and_none_is_taken_twice()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Outbox = [.. Enumerable.Range(1, 40).Select(v => Given.Signal(id, v))] }, Ct);

        IReadOnlyList<OutboxRow>[] taken = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Outbox.TakeAsync(Given.Morning, Lease, 5, null, Ct))));

        Assert.Equal(40, taken.SelectMany(rows => rows).Select(row => row.Key).Distinct().Count());
        Assert.All(taken, rows => Assert.Equal(5, rows.Count));
    }

    [Fact]
    public async Task A_key_is_used_once_for_ever_even_after_its_row_ended()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        OutboxRow mail = Given.Mail(id, Given.Morning);
        await Register.AppendAsync(Given.Act(id) with { Outbox = [mail, mail] }, Ct);
        Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        await Outbox.TellAsync(new NoticeNews([mail.Key], NoticeState.Sent, Given.Morning), Ct);

        Appended again = await Register.AppendAsync(Given.Act(other) with { Outbox = [mail with { Case = other }] }, Ct);

        Machine.Advance(Lease);
        Assert.IsType<Appended.Written>(again);
        Assert.Empty(await Outbox.TakeAsync(Given.Morning.AddYears(1), Lease, 10, null, Ct));
        Assert.Null(await Outbox.NextAsync(Ct));
    }

    [Fact]
    public async Task A_deferred_row_comes_back_at_its_hour_with_one_more_attempt()
    {
        CaseId id = Given.Case();
        OutboxRow mail = Given.Mail(id, Given.Morning);
        await Register.AppendAsync(Given.Act(id) with { Outbox = [mail] }, Ct);
        await Outbox.TakeAsync(Given.Morning, Lease, 1, null, Ct);

        DateTimeOffset later = Given.Morning.AddMinutes(30);
        await Outbox.DeferAsync(mail.Key, later, Ct);

        Assert.Equal(later, await Outbox.NextAsync(Ct));
        Assert.Empty(await Outbox.TakeAsync(later.AddTicks(-1), Lease, 1, null, Ct));
        Assert.Equal([mail with { NotBefore = later, Attempts = 1 }], await Outbox.TakeAsync(later, Lease, 1, null, Ct));
    }

    [Fact]
    public async Task A_row_that_ended_is_neither_deferred_nor_ended_again()
    {
        CaseId id = Given.Case();
        OutboxRow mail = Given.Mail(id, Given.Morning);
        await Register.AppendAsync(Given.Act(id) with { Outbox = [mail] }, Ct);
        await Outbox.TellAsync(new NoticeNews([mail.Key], NoticeState.Failed, Given.Morning), Ct);

        await Outbox.DeferAsync(mail.Key, Given.Morning, Ct);

        Assert.Empty(await Outbox.TakeAsync(Given.Morning, Lease, 1, null, Ct));
    }

    [Fact]
    public async Task Seeing_a_version_ends_the_signals_up_to_it_and_nothing_else()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        OutboxRow mail = Given.Mail(id, Given.Morning);
        await Register.AppendAsync(
            Given.Act(id) with { Outbox = [Given.Signal(id, 1), Given.Signal(id, 2), Given.Signal(id, 3), mail, Given.Signal(other, 1)] }, Ct);

        await Outbox.SeenAsync(id, 2, Given.Morning, Ct);

        IReadOnlyList<OutboxRow> left = await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct);
        Assert.Equal(new HashSet<OutboxRow>([Given.Signal(id, 3), mail, Given.Signal(other, 1)]), [.. left]);
    }

    [Fact]
    public async Task A_slice_gives_the_rows_of_one_case_and_kind()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        await Register.AppendAsync(
            Given.Act(id) with { Outbox = [Given.Signal(id), Given.Mail(id, Given.Morning), Given.Signal(other)] }, Ct);

        OutboxSlice slice = new(OutboxKind.Signal, id);

        Assert.Equal([Given.Signal(id)], await Outbox.TakeAsync(Given.Morning, Lease, 10, slice, Ct));
        Assert.Equal(2, (await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct)).Count);
    }

    [Fact]
    public async Task A_mail_about_another_stream_keeps_what_it_is_about_and_belongs_to_no_case()
    {
        StreamId association = StreamId.Of(Given.Passerelle);
        OutboxRow mail = new("association/notice", OutboxKind.Mail, Case: null, Given.Morning) { Of = association, Notice = "notice", Recipient = Given.Referent };
        await Register.AppendAsync(new Append(association, 0, [new StoredEvent("noted", "{}")], new KeyUse("key", "print")) { Outbox = [mail] }, Ct);

        IReadOnlyList<OutboxRow> taken = await Outbox.TakeAsync(Given.Morning, Lease, 10, new OutboxSlice(OutboxKind.Mail), Ct);

        Assert.Equal([mail with { Attempts = taken[0].Attempts }], taken);
        Assert.False(await Outbox.AnyAsync(Given.Morning, new OutboxSlice(OutboxKind.Mail, Given.Case()), Ct));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task Taking_too_few_or_too_many_is_a_fault_of_the_caller(int count) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Outbox.TakeAsync(Given.Morning, Lease, count, null, Ct));
}
