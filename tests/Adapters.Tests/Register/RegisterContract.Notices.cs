using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <content>What is known of each notice.</content>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task A_claimed_row_is_being_sent_and_stays_with_its_mail_for_whoever_takes_it_next()
    {
        OutboxRow row = await TakenAsync();

        Assert.True(await Outbox.ClaimAsync(new MailClaim([row], "mail-a", Given.Morning, Lease), Ct));
        Assert.Empty(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Machine.Advance(Lease);

        OutboxRow found = Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Assert.Equal((NoticeState.Sending, "mail-a", 1), (found.State, found.Mail, found.Attempts));
        Assert.Equal(row.Key, Assert.Single(await Outbox.OfMailAsync("mail-a", Ct)).Key);
    }

    [Fact]
    public async Task A_row_that_its_worker_put_back_is_still_claimed_by_it_and_by_nobody_after_it_ended()
    {
        OutboxRow row = await TakenAsync();
        await Outbox.DeferAsync(row.Key, Given.Morning.AddHours(4), Ct);

        Assert.True(await Outbox.ClaimAsync(new MailClaim([row], "mail-e", Given.Morning, Lease), Ct));

        await Outbox.TellAsync(new NoticeNews([row.Key], NoticeState.Sent, Given.Morning), Ct);
        Assert.False(await Outbox.ClaimAsync(new MailClaim([row], "mail-f", Given.Morning, Lease), Ct));
    }

    [Fact]
    public async Task A_row_that_another_worker_took_since_is_not_claimed_and_neither_are_those_beside_it()
    {
        OutboxRow lost = await TakenAsync();
        Machine.Advance(Lease);
        Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        OutboxRow held = await TakenAsync();

        Assert.False(await Outbox.ClaimAsync(new MailClaim([held, lost], "mail-b", Given.Morning, Lease), Ct));
        Assert.Empty(await Outbox.OfMailAsync("mail-b", Ct));
    }

    [Fact]
    public async Task With_a_row_come_the_others_that_are_due_for_its_recipient_whatever_their_case()
    {
        (CaseId one, CaseId other, CaseId third) = (Given.Case(), Given.Case(), Given.Case());
        OutboxRow stranger = Given.Mail(third, Given.Morning) with { Recipient = ActorId.Parse("somebody-else") };
        await Register.AppendAsync(Given.Act(one) with { Outbox = [Given.Mail(one, Given.Morning)] }, Ct);
        await Register.AppendAsync(Given.Act(third) with { Outbox = [stranger] }, Ct);
        await Register.AppendAsync(Given.Act(other) with { Outbox = [Given.Mail(other, Given.Morning), Given.Mail(other, Given.Morning.AddDays(1)) with { Key = $"{other}/later" }] }, Ct);

        IReadOnlyList<OutboxRow> taken = await Outbox.TakeAsync(Given.Morning, Lease, 10, new OutboxSlice(OutboxKind.Mail, one), Ct);

        Assert.Equal(new HashSet<string>([Given.Mail(one, Given.Morning).Key, Given.Mail(other, Given.Morning).Key]), [.. taken.Select(row => row.Key)]);
    }

    [Theory]
    [InlineData(new[] { NoticeState.Bounced }, NoticeState.Sent, NoticeState.Bounced)] // reported before it was answered
    [InlineData(new[] { NoticeState.Delivered }, NoticeState.Deferred, NoticeState.Delivered)] // answered "not now", and taken all the same
    [InlineData(new[] { NoticeState.Sent }, NoticeState.Unknown, NoticeState.Sent)]
    [InlineData(new[] { NoticeState.Bounced, NoticeState.Delivered, NoticeState.Deferred }, NoticeState.Sent, NoticeState.Bounced)]
    [InlineData(new[] { NoticeState.Delivered, NoticeState.Spam, NoticeState.Bounced }, NoticeState.Sent, NoticeState.Spam)]
    public async Task What_the_provider_reports_before_it_answers_stands_in_any_order(NoticeState[] heard, NoticeState answered, NoticeState known)
    {
        OutboxRow row = await SendingAsync();

        foreach (NoticeState state in heard)
        {
            Assert.True(await Notices.HearAsync(new MailEvent(Guid.NewGuid().ToString("N"), row.Mail!, state, Given.Morning), Ct));
        }

        await Outbox.TellAsync(new NoticeNews([row.Key], answered, Given.Morning) { Until = answered is NoticeState.Deferred ? Given.Morning : null }, Ct);

        Assert.Equal(known, (await LineAsync(row, known)).Row.State);
        Machine.Advance(Lease);
        Assert.Empty(await Outbox.TakeAsync(Given.Morning.AddYears(1), Lease, 10, null, Ct));
    }

    [Fact]
    public async Task An_unknown_row_becomes_what_is_learnt_of_it_and_is_never_taken_by_itself()
    {
        (OutboxRow told, OutboxRow heard) = (await SendingAsync(), await SendingAsync());
        foreach (OutboxRow row in (OutboxRow[])[told, heard])
        {
            await Outbox.TellAsync(new NoticeNews([row.Key], NoticeState.Unknown, Given.Morning), Ct);
        }

        Machine.Advance(Lease);
        Assert.Empty(await Outbox.TakeAsync(Given.Morning.AddYears(1), Lease, 10, null, Ct));
        await Outbox.TellAsync(new NoticeNews([told.Key], NoticeState.Sent, Given.Morning.AddHours(1)) { MessageId = "m-1" }, Ct);
        await Notices.HearAsync(new MailEvent("event", heard.Mail!, NoticeState.Delivered, Given.Morning.AddHours(2)) { MessageId = "m-2" }, Ct);

        NoticeLine sent = await LineAsync(told, NoticeState.Sent);
        Assert.Equal([NoticeState.Sending, NoticeState.Unknown, NoticeState.Sent], sent.History.Select(step => step.State));
        Assert.Equal(new NoticeStep(NoticeState.Sent, Given.Morning.AddHours(1), "m-1", null), sent.History[^1]);
        Assert.Equal("m-2", (await LineAsync(heard, NoticeState.Delivered)).History[^1].MessageId);
    }

    [Fact]
    public async Task An_event_heard_twice_counts_once()
    {
        OutboxRow row = await SendingAsync();
        MailEvent delivered = new("the-event", row.Mail!, NoticeState.Delivered, Given.Morning);

        Assert.True(await Notices.HearAsync(delivered, Ct));
        Assert.False(await Notices.HearAsync(delivered with { State = NoticeState.Spam }, Ct));

        Assert.Equal(NoticeState.Delivered, (await LineAsync(row, NoticeState.Delivered)).Row.State);
    }

    [Fact]
    public async Task A_bounce_makes_one_row_for_the_second_address_whoever_reports_it_and_how_often()
    {
        OutboxRow row = await SendingAsync();
        for (int times = 0; times < 2; times++)
        {
            await Notices.HearAsync(new MailEvent($"bounce-{times}", row.Mail!, NoticeState.Bounced, Given.Morning) { ToSecond = [row.Key] }, Ct);
            await Outbox.TellAsync(new NoticeNews([row.Key], NoticeState.Bounced, Given.Morning) { ToSecond = [row.Key] }, Ct);
        }

        OutboxRow second = Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Assert.Equal(row with { Key = $"{row.Key}/second", ToSecond = true, Attempts = 0, State = NoticeState.Queued, Mail = null, NotBefore = Given.Morning }, second);
    }

    [Fact]
    public async Task What_a_person_sends_again_is_taken_again_and_says_who_asked()
    {
        OutboxRow row = await SendingAsync();
        Assert.False(await Notices.ResendAsync(row.Key, Given.Referent, Given.Morning, Ct)); // it is being sent
        await Outbox.TellAsync(new NoticeNews([row.Key], NoticeState.Unknown, Given.Morning), Ct);

        Assert.True(await Notices.ResendAsync(row.Key, Given.Referent, Given.Morning.AddDays(1), Ct));
        Assert.False(await Notices.ResendAsync(row.Key, Given.Referent, Given.Morning.AddDays(1), Ct));

        OutboxRow again = Assert.Single(await Outbox.TakeAsync(Given.Morning.AddDays(1), Lease, 10, null, Ct));
        Assert.Equal((1, 0, NoticeState.Queued), (again.Resendings, again.Attempts, again.State));
        Assert.Equal(Given.Referent, (await LineAsync(row, NoticeState.Queued)).History[^1].By);
        await Notices.HearAsync(new MailEvent("late", row.Mail!, NoticeState.Delivered, Given.Morning.AddDays(1)), Ct);
        Assert.False(await Outbox.ClaimAsync(new MailClaim([again], "mail-c", Given.Morning.AddDays(1), Lease), Ct)); // it had arrived after all
    }

    [Theory]
    [InlineData(NoticeState.Sent)]
    [InlineData(NoticeState.Deferred)]
    [InlineData(NoticeState.Bounced)]
    public async Task What_is_still_reported_of_the_former_mail_does_not_end_a_row_that_waits_for_a_new_one(NoticeState late)
    {
        OutboxRow row = await SendingAsync();
        await Outbox.TellAsync(new NoticeNews([row.Key], NoticeState.Bounced, Given.Morning), Ct);
        Assert.True(await Notices.ResendAsync(row.Key, Given.Referent, Given.Morning, Ct));

        await Notices.HearAsync(new MailEvent("late", row.Mail!, late, Given.Morning), Ct);

        OutboxRow again = Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct));
        Assert.True(await Outbox.ClaimAsync(new MailClaim([again], "mail-g", Given.Morning, Lease), Ct));
    }

    [Fact]
    public async Task Notices_are_listed_by_department_and_state_a_page_at_a_time_with_a_short_history()
    {
        OutboxRow[] rows = [await SendingAsync(), await SendingAsync(), await SendingAsync()];
        for (int tries = 0; tries < 30; tries++)
        {
            await Outbox.TellAsync(new NoticeNews([.. rows.Select(row => row.Key)], NoticeState.Deferred, Given.Morning.AddMinutes(tries)) { Until = Given.Morning }, Ct);
        }

        Paged<NoticeLine> first = await Notices.ListAsync(rows[0].Department!.Value, NoticeState.Deferred, new Page(2), Ct);
        Paged<NoticeLine> last = await Notices.ListAsync(rows[0].Department!.Value, NoticeState.Deferred, new Page(2, first.Next), Ct);

        Assert.Equal(rows.Select(row => row.Key).Order(StringComparer.Ordinal), first.Items.Concat(last.Items).Select(line => line.Row.Key));
        Assert.Null(last.Next);
        Assert.All(first.Items, line => Assert.Equal((20, Given.Morning.AddMinutes(29)), (line.History.Count, line.Since)));
        Assert.Empty((await Notices.ListAsync(Given.Department("13"), NoticeState.Deferred, new Page(), Ct)).Items);
    }

    /// <summary>A mail that this worker holds.</summary>
    private async Task<OutboxRow> TakenAsync()
    {
        CaseId id = Given.Case();
        OutboxRow row = Given.Mail(id, Given.Morning) with { Department = Given.Department("92"), Recipient = ActorId.Parse($"to-{id}"), Day = new DateOnly(2026, 2, 10) };
        await Register.AppendAsync(Given.Act(id) with { Outbox = [row] }, Ct);
        return Assert.Single(await Outbox.TakeAsync(Given.Morning, Lease, 1, new OutboxSlice(OutboxKind.Mail, id), Ct));
    }

    /// <summary>A mail that was handed to the channel.</summary>
    private async Task<OutboxRow> SendingAsync()
    {
        OutboxRow row = await TakenAsync();
        Assert.True(await Outbox.ClaimAsync(new MailClaim([row], $"mail-{row.Case}", Given.Morning, Lease), Ct));
        return row with { Mail = $"mail-{row.Case}" };
    }

    private async Task<NoticeLine> LineAsync(OutboxRow row, NoticeState state) =>
        Assert.Single((await Notices.ListAsync(row.Department!.Value, state, new Page(500), Ct)).Items, line => line.Row.Key == row.Key);
}
