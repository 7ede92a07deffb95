using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A mail scanner follows the link before the signatory: HEAD, GET, every form, invented codes. Nothing is decided, and the signatory is not locked out.</summary>
public sealed partial class ScannerRobot : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_decides_nothing_and_the_signatory_decides_with_the_code_asked_for_before()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader signatory = new(_house.Address);
        await signatory.PostAsync($"{link}/code");
        string code = (await Api.CodesAsync(id)).Single();
        long version = await VersionAsync(id);

        string[] seen = await RageAsync(link);

        Assert.Equal(version, await VersionAsync(id));
        Assert.All(seen, page => Assert.DoesNotContain("invent", page, StringComparison.OrdinalIgnoreCase));
        Page opened = await signatory.PostAsync($"{link}/grant", ("code", code));
        Page done = await signatory.ActAsync(link, opened, ("sense", "authorised"));
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Equal(["authorised"], await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task The_signatory_decides_with_their_own_key_while_it_rages()
    {
        (string id, string link) = await _house.ToDecideAsync();
        Task<string[]> raging = RageAsync(link);

        await Api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "authorised" });

        await raging;
        Assert.Equal(["authorised"], await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task On_an_old_link_it_does_not_close_the_form_that_the_signatory_has_open()
    {
        (string id, string old) = await _house.ToDecideAsync();
        await Api.MoveToAsync((await Api.TodayAsync()).AddDays(16)); // a reminder brings a newer link
        string link = await Api.LinkAsync(id);
        using Reader signatory = new(_house.Address);
        Page opened = await _house.EnterAsync(signatory, id, link);

        await RageAsync(old);

        Assert.NotEqual(old, link);
        Page done = await signatory.ActAsync(link, opened, ("sense", "authorised"));
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sends_the_signatory_five_code_mails_and_no_more()
    {
        (string id, string link) = await _house.ToDecideAsync();

        await RageAsync(link);

        Assert.Equal(5, (await Api.CodesAsync(id)).Count);
    }

    /// <summary>Everything a robot does: with cookies and without, every form of every page, every method.</summary>
    private async Task<string[]> RageAsync(string link)
    {
        List<string> seen = [];
        for (int round = 0; round < 8; round++)
        {
            using Reader robot = new(_house.Address);
            seen.Add((await robot.SendAsync(HttpMethod.Head, link, null)).Text);
            Page page = await robot.GetAsync(link);
            for (int step = 0; step < 6; step++)
            {
                seen.Add(page.Text);
                page = await SubmitAllAsync(robot, page, step);
            }

            foreach (string door in (string[])["/code", "/grant", "/act", "/fresh"])
            {
                seen.Add((await robot.PostAsync(link + door, ("code", $"{round}0000000"), ("sense", "authorised"), ("version", "5"), ("token", "x"))).Text);
                seen.Add((await robot.SendAsync(HttpMethod.Get, link + door, null)).Text);
            }
        }

        return [.. seen];
    }

    private static async Task<Page> SubmitAllAsync(Reader robot, Page page, int step)
    {
        Page last = page;
        foreach (Match form in Form().Matches(page.Text))
        {
            last = await robot.PostAsync(form.Groups[1].Value, ("code", $"{step}1234567"), ("sense", "authorised"), ("sense", "refused"));
        }

        return last;
    }

    private async Task<long> VersionAsync(string id) => (await Api.ReadAsync(Api.Prefecture, $"/api/cases/{id}"))["version"]!.GetValue<long>();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Form();
}
