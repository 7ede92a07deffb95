using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <content>Lists, what is due, and how lists are rebuilt.</content>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task The_list_shows_the_latest_line_of_each_case()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Line = Given.Line(id, 1) }, Ct);
        CaseLine latest = Given.Line(id, 2, "Commission", Given.Morning);
        await Register.AppendAsync(Given.Act(id, on: 1) with { Line = latest }, Ct);
        await CatchUpAsync();

        Assert.Equal([latest], (await Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items);
    }

    [Fact]
    public async Task The_list_is_filtered_by_department_association_and_stage()
    {
        CaseLine here = await WriteLineAsync(Given.Line(Given.Case("92")));
        CaseLine elsewhere = await WriteLineAsync(Given.Line(Given.Case("2a"), stage: "Decision"));
        CaseLine another = await WriteLineAsync(Given.Line(Given.Case("92"), stage: "Decision") with { Association = AssociationId.Parse("le-pont") });
        await CatchUpAsync();

        Assert.Equal(Ordered(here, another), await ListAsync(new CaseFilter(Given.Department("92"))));
        Assert.Equal(Ordered(here, elsewhere), await ListAsync(new CaseFilter(Association: Given.Passerelle)));
        Assert.Equal(Ordered(elsewhere, another), await ListAsync(new CaseFilter(Stage: "Decision")));
        Assert.Equal([another], await ListAsync(new CaseFilter(Given.Department("92"), AssociationId.Parse("le-pont"), "Decision")));
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_without_gap_or_repeat()
    {
        List<CaseLine> all = [];
        for (int i = 0; i < 7; i++)
        {
            all.Add(await WriteLineAsync(Given.Line(Given.Case())));
        }

        await CatchUpAsync();

        List<CaseLine> seen = await EveryPageAsync(page => Register.ListAsync(new CaseFilter(), page, Ct), size: 3);
        Assert.Equal(Ordered([.. all]), seen);
    }

    [Fact]
    public async Task What_is_due_comes_earliest_first_then_by_case_page_by_page()
    {
        List<CaseLine> due = [];
        for (int i = 0; i < 8; i++)
        {
            due.Add(await WriteLineAsync(Given.Line(Given.Case(), due: Given.Morning.AddDays(-(i / 3)))));
        }

        await WriteLineAsync(Given.Line(Given.Case(), due: Given.Morning.AddTicks(1)));
        await WriteLineAsync(Given.Line(Given.Case(), due: null));
        await CatchUpAsync();

        List<CaseLine> seen = await EveryPageAsync(page => Register.DueAsync(Given.Morning, page, Ct), size: 3);
        Assert.Equal(due.OrderBy(line => line.DueAt).ThenBy(line => line.Case.ToString(), StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task The_sessions_of_a_department_are_read_page_by_page_and_no_other()
    {
        SessionId[] sessions = [.. Enumerable.Range(1, 5).Select(i => SessionId.From(Department.Parse("45"), [(byte)i, 0, 0, 0, 0, 0, 0, 0, 0]))];
        SessionId[] others = [SessionId.From(Department.Parse("44"), new byte[9]), SessionId.From(Department.Parse("46"), new byte[9])];
        foreach (SessionId session in sessions.Concat(others))
        {
            await Register.AppendAsync(new Append(StreamId.Of(session), 0, [new StoredEvent("session-planned", "{}")], new KeyUse("key", "print")), Ct);
        }

        Paged<SessionId> first = await Register.SessionsAsync(Department.Parse("45"), new Page(3), Ct);
        Paged<SessionId> second = await Register.SessionsAsync(Department.Parse("45"), new Page(3, first.Next), Ct);

        Assert.Equal(sessions.Select(session => session.ToString()).Order(StringComparer.Ordinal), first.Items.Concat(second.Items).Select(session => session.ToString()));
        Assert.Equal((3, null), (first.Items.Count, second.Next));
    }

    [Theory]
    [InlineData("not a cursor")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("OTI")]
    [InlineData("Jycg")]
    public async Task A_place_that_no_list_gave_is_refused(string after)
    {
        Page page = new(After: after);

        await Assert.ThrowsAsync<BadPageException>(() => Register.ListAsync(new CaseFilter(), page, Ct));
        await Assert.ThrowsAsync<BadPageException>(() => Register.DueAsync(Given.Morning, page, Ct));
        await Assert.ThrowsAsync<BadPageException>(() => Register.StreamsAsync(StreamKind.Case, page, Ct));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_page_has_one_to_five_hundred_items(int size)
    {
        await Assert.ThrowsAsync<BadPageException>(() => Register.ListAsync(new CaseFilter(), new Page(size), Ct));
        await Assert.ThrowsAsync<BadPageException>(() => Register.DueAsync(Given.Morning, new Page(size), Ct));
        await Assert.ThrowsAsync<BadPageException>(() => Register.StreamsAsync(StreamKind.Case, new Page(size), Ct));
    }

    [Fact]
    public async Task Rebuilding_replaces_a_line_but_never_a_later_one()
    {
        CaseLine stored = await WriteLineAsync(Given.Line(Given.Case(), version: 1));
        await CatchUpAsync();
        await Register.RebuildLineAsync(stored with { Version = 3, Stage = "Decision" }, Ct);

        await Register.RebuildLineAsync(stored with { Version = 2, Stage = "Commission" }, Ct);

        Assert.Equal("Decision", Assert.Single(await ListAsync(new CaseFilter())).Stage);
    }

    [Fact]
    public async Task Streams_of_a_kind_are_listed_by_id_page_by_page()
    {
        List<string> ids = [];
        for (int i = 0; i < 5; i++)
        {
            CaseId id = Given.Case();
            ids.Add(id.ToString());
            await Register.AppendAsync(Given.Act(id), Ct);
        }

        await Register.AppendAsync(Given.Act(Given.Case()) with { Stream = new StreamId(StreamKind.Session, "92-s00000000b") }, Ct);

        List<StreamId> seen = await EveryPageAsync(page => Register.StreamsAsync(StreamKind.Case, page, Ct), size: 2);
        Assert.Equal(ids.Order(StringComparer.Ordinal), seen.Select(stream => stream.Id));
    }

    [Fact]
    public async Task Lists_of_members_are_listed_by_department_page_by_page()
    {
        foreach (string department in new[] { "92", "2a", "974" })
        {
            await Register.AppendAsync(Given.Act(Given.Case()) with { Stream = StreamId.OfMembers(Department.Parse(department)) }, Ct);
        }

        List<StreamId> seen = await EveryPageAsync(page => Register.StreamsAsync(StreamKind.Members, page, Ct), size: 2);

        Assert.Equal(["2a", "92", "974"], seen.Select(stream => stream.Id));
    }

    private static List<CaseLine> Ordered(params CaseLine[] lines) =>
        [.. lines.OrderBy(line => line.Case.ToString(), StringComparer.Ordinal)];

    private static async Task<List<T>> EveryPageAsync<T>(Func<Page, Task<Paged<T>>> read, int size)
    {
        List<T> all = [];
        string? after = null;
        do
        {
            Paged<T> paged = await read(new Page(size, after));
            Assert.InRange(paged.Items.Count, 1, size);
            all.AddRange(paged.Items);
            after = paged.Next;
        }
        while (after is not null);
        return all;
    }

    private async Task<CaseLine> WriteLineAsync(CaseLine line)
    {
        await Register.AppendAsync(Given.Act(line.Case) with { Line = line }, Ct);
        return line;
    }

    private async Task<IReadOnlyList<CaseLine>> ListAsync(CaseFilter filter) => (await Register.ListAsync(filter, new Page(), Ct)).Items;
}
