using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Who read what: rows only ever added, the latest first.</summary>
public abstract class ReadAuditContract
{
    private static readonly string Subject = Given.Case().ToString();

    private protected abstract IReadAudit ReadAudit { get; }

    [Fact]
    public async Task Readings_of_a_subject_come_page_by_page_the_latest_first()
    {
        Reading[] readings = [.. Enumerable.Range(0, 7).Select(number => Of(number))];
        foreach (Reading reading in readings)
        {
            await ReadAudit.RecordAsync(reading, Ct);
        }

        await ReadAudit.RecordAsync(Of(9) with { Subject = Given.Case().ToString() }, Ct);

        List<Reading> listed = [];
        string? after = null;
        do
        {
            Paged<Reading> page = await ReadAudit.ListAsync(Subject, new Page(3, after), Ct);
            Assert.InRange(page.Items.Count, 1, 3);
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(readings.Reverse(), listed);
    }

    [Fact]
    public async Task Many_of_one_instant_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => ReadAudit.RecordAsync(Of(0) with { What = $"document-{number}" }, Ct)));

        Assert.Equal(20, (await ReadAudit.ListAsync(Subject, new Page(), Ct)).Items.Select(reading => reading.What).Distinct().Count());
    }

    [Theory]
    [InlineData("dossier")]
    [InlineData("-1")]
    [InlineData("' or 1 eq 1")]
    public async Task A_page_that_no_list_named_is_refused(string after) =>
        await Assert.ThrowsAsync<BadPageException>(() => ReadAudit.ListAsync(Subject, new Page(3, after), Ct));

    [Fact]
    public async Task Nothing_read_is_an_empty_list() => Assert.Empty((await ReadAudit.ListAsync(Given.Case().ToString(), new Page(), Ct)).Items);

    private static Reading Of(int number) =>
        new(Subject, $"order-{number}", ActorId.Parse("secretariat"), Given.Morning.AddMinutes(number), number % 2 == 0 ? ReadOutcome.Served : ReadOutcome.NotAllowed);
}
