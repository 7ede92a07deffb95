using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests.Links;

/// <summary>Links, codes and grants, however many call at once.</summary>
public abstract class LinksContract
{
    private static readonly ActorId Signatory = ActorId.Parse("signataire");

    private protected abstract ILinks Links { get; }

    [Fact]
    public async Task The_newest_of_one_case_step_and_recipient_wins_and_one_beside_it_does_not()
    {
        CaseId id = Given.Case();
        await IssueAsync("a", id);
        await IssueAsync("other", Given.Case());
        await IssueAsync("b", id);
        await IssueAsync("c", id, besideLast: true);

        bool[] replaced = [.. await Task.WhenAll(((string[])["a", "other", "b", "c"]).Select(async name => (await Links.FindAsync(name, Ct))!.ReplacedAt is not null))];

        Assert.Equal([true, false, false, false], replaced);
        Assert.Null(await Links.FindAsync("d", Ct));
    }

    [Fact]
    public async Task Of_many_tries_at_once_five_count()
    {
        await Links.KeepAsync(Code("browser", 1), Ct);

        CodeTried[] tried = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Links.TryAsync(Typed("browser", 9), Ct)));

        Assert.Equal((5, 45), (tried.Count(one => one is CodeTried.Wrong), tried.Count(one => one is CodeTried.NoneLeft)));
        Assert.Equal(CodeTried.NoneLeft, await Links.TryAsync(Typed("browser", 1), Ct));
    }

    [Fact]
    public async Task Of_many_right_tries_at_once_one_earns_a_grant_that_lasts_twenty_minutes()
    {
        await Links.KeepAsync(Code("browser", 1), Ct);

        CodeTried[] tried = await Task.WhenAll(Enumerable.Range(0, 20).Select(place => Links.TryAsync(Typed("browser", 1) with { Grant = $"grant-{place}" }, Ct)));

        int right = Assert.Single(Enumerable.Range(0, 20), place => tried[place] is CodeTried.Right);
        Assert.True(await Links.HoldsAsync("link", $"grant-{right}", Given.Morning.AddMinutes(20).AddTicks(-1), Ct));
        Assert.False(await Links.HoldsAsync("link", $"grant-{right}", Given.Morning.AddMinutes(20), Ct));
        Assert.False(await Links.HoldsAsync("another", $"grant-{right}", Given.Morning, Ct));
    }

    [Fact]
    public async Task A_code_is_of_its_browser_and_version_and_a_newer_one_replaces_that_browsers_only()
    {
        await Links.KeepAsync(Code("one", 1), Ct);
        await Links.KeepAsync(Code("two", 2), Ct);
        await Links.KeepAsync(Code("one", 3), Ct);

        Assert.Equal(CodeTried.Wrong, await Links.TryAsync(Typed("one", 1), Ct));
        Assert.Equal(CodeTried.NoneLeft, await Links.TryAsync(Typed("two", 2) with { Version = 8 }, Ct));
        Assert.Equal(CodeTried.Right, await Links.TryAsync(Typed("two", 2), Ct));
        Assert.Equal(CodeTried.NoneLeft, await Links.TryAsync(Typed("one", 3) with { At = Given.Morning.AddMinutes(10) }, Ct));
    }

    [Fact]
    public async Task Five_mails_an_hour_are_counted_however_many_ask_at_once()
    {
        DateTimeOffset?[] told = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Links.CountMailAsync("link", Given.Morning, Ct)));

        Assert.Equal(5, told.Count(later => later is null));
        Assert.All(told.OfType<DateTimeOffset>(), later => Assert.Equal(Given.Morning.AddHours(1), later));
        Assert.Null(await Links.CountMailAsync("link", Given.Morning.AddHours(1), Ct));
        Assert.Null(await Links.CountMailAsync("another", Given.Morning, Ct));
    }

    [Fact]
    public async Task What_is_taken_back_or_spent_stays_so()
    {
        await IssueAsync("spent", Given.Case());
        await Links.SpendAsync("spent", Given.Morning, Ct);
        CaseId id = Given.Case();
        await IssueAsync("replaced", id);
        await IssueAsync("open", id);

        Assert.Equal(2, await Links.RevokeAsync(Signatory, Signatory, Given.Morning, Ct));
        Assert.Equal(0, await Links.RevokeAsync(Signatory, Signatory, Given.Morning, Ct));
        Assert.Equal((null, Given.Morning), ((await Links.FindAsync("spent", Ct))!.RevokedAt, (await Links.FindAsync("open", Ct))!.RevokedAt!.Value));
    }

    private Task IssueAsync(string name, CaseId id, bool besideLast = false) =>
        Links.IssueAsync(new Link(name, id, LinkStep.Decision, Signatory, Given.Morning, Given.Morning.AddDays(15)), besideLast, Ct);

    private static LinkCode Code(string browser, byte code) => new("link", browser, new[] { code }, 7, Given.Morning.AddMinutes(10));

    private static CodeTry Typed(string browser, byte code) => new("link", browser, new[] { code }, 7, "grant", Given.Morning);
}
