using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The audit of readings: whatever was recorded is there, the latest first.</summary>
public abstract class ReadAuditContract
{
    private const string Subject = "92-7KQ2M4XH9T";

    private protected abstract IReadAudit Audit { get; }

    [Fact]
    public async Task A_reading_is_kept_with_all_it_holds_under_its_own_subject()
    {
        Reading[] readings = [.. Enum.GetValues<ReadOutcome>().Select(outcome => ReadingOf((int)outcome) with { Outcome = outcome, What = $"order-{outcome}/été" })];
        foreach (Reading reading in readings)
        {
            await Audit.RecordAsync(reading, Ct);
        }

        await Audit.RecordAsync(ReadingOf(0) with { Subject = "92-2026-02-10" }, Ct);

        Assert.Equal(readings.Reverse(), (await Audit.ListAsync(Subject, new Page(), Ct)).Items);
        Assert.Empty((await Audit.ListAsync("92-7KQ2M4XH9", new Page(), Ct)).Items);
        Assert.Empty((await Audit.ListAsync("92-7KQ2M4XH9T-", new Page(), Ct)).Items);
    }

    [Fact]
    public async Task Pages_meet_and_what_is_read_meanwhile_shifts_none()
    {
        foreach (int number in Enumerable.Range(0, 7))
        {
            await Audit.RecordAsync(ReadingOf(number), Ct);
        }

        List<Reading> read = [];
        List<int> sizes = [];
        Page? page = new(3);
        while (page is not null)
        {
            Paged<Reading> items = await Audit.ListAsync(Subject, page, Ct);
            await Audit.RecordAsync(ReadingOf(100 + sizes.Count), Ct);
            read.AddRange(items.Items);
            sizes.Add(items.Items.Count);
            page = items.Next is null ? null : new Page(3, items.Next);
        }

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(ReadingOf), read);
    }

    [Fact]
    public async Task A_last_page_that_is_full_names_no_next_one()
    {
        await Audit.RecordAsync(ReadingOf(0), Ct);
        await Audit.RecordAsync(ReadingOf(1), Ct);

        Assert.Null((await Audit.ListAsync(Subject, new Page(2), Ct)).Next);
    }

    [Theory]
    [InlineData(100, "nonsense")]
    [InlineData(100, "")]
    [InlineData(100, "-1")]
    [InlineData(100, "' or RowKey ne '")]
    [InlineData(0, null)]
    [InlineData(501, null)]
    public async Task A_page_that_no_list_named_is_refused(int size, string? after) =>
        await Assert.ThrowsAsync<BadPageException>(() => Audit.ListAsync(Subject, new Page(size, after), Ct));

    [Fact]
    public async Task Twenty_readers_of_one_thing_at_one_instant_leave_twenty_readings()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Audit.RecordAsync(ReadingOf(0), Ct))));

        Assert.Equal(Enumerable.Repeat(ReadingOf(0), 20), (await Audit.ListAsync(Subject, new Page(), Ct)).Items);
    }

    private protected static Reading ReadingOf(int number) => new(Subject, $"order-{number}", Given.Referent, Given.Morning.AddSeconds(number));
}
