using System.Text;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>Forged, truncated, replayed, expired, foreign and guessed links and codes open nothing, and say nothing.</summary>
public sealed class ForgedLinks : IAsyncLifetime
{
    private const string Name = "Prénom inventé";

    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_link_that_was_never_sent_is_unknown_however_it_is_spelled()
    {
        (_, string link) = await _house.ToDecideAsync();
        string last = link[^1] == 'A' ? "B" : "A";
        using Reader reader = new(_house.Address);

        foreach (string forged in (string[])[link[..^1], link + "A", link[..^2] + last + link[^1], "/s/" + new string('A', 43), "/s/x", "/s/" + new string('é', 43), "/s/" + new string('A', 5000), link.ToUpperInvariant(), link + "=", link + "%2F"])
        {
            foreach (string door in (string[])["", "/code", "/grant", "/act", "/fresh"])
            {
                Page page = door.Length == 0 ? await reader.GetAsync(forged) : await reader.PostAsync(forged + door, ("code", "12345678"));

                Assert.True(page.Status is 404, $"{forged}{door}: {page.Status}");
                Assert.DoesNotContain("45-", page.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_code_opens_nothing_in_another_browser_nor_for_another_link_nor_twice()
    {
        (string id, string link) = await _house.ToDecideAsync();
        (_, string other) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        using Reader stranger = new(_house.Address);
        await reader.PostAsync($"{link}/code");
        string code = (await Api.CodesAsync(id)).Single();
        await reader.PostAsync($"{other}/code");
        await stranger.PostAsync($"{link}/code");

        Page elsewhere = await stranger.PostAsync($"{link}/grant", ("code", code));
        Page foreign = await reader.PostAsync($"{other}/grant", ("code", code));
        Page right = await reader.PostAsync($"{link}/grant", ("code", code));
        reader.Cookies.Remove(reader.Cookies.Keys.Single(name => name.StartsWith("__Host-g-", StringComparison.Ordinal)));
        Page replayed = await reader.PostAsync($"{link}/grant", ("code", code));

        Assert.All([elsewhere, foreign, replayed], page => Assert.DoesNotContain(Name, page.Text, StringComparison.Ordinal));
        Assert.Contains("Ce code n’est pas le bon. Essais restants : 4.", elsewhere.Shown, StringComparison.Ordinal);
        Assert.Contains(Name, right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fifth_wrong_code_ends_that_request_and_never_the_link()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        await reader.PostAsync($"{link}/code");
        string code = (await Api.CodesAsync(id))[^1].Replace(" ", "", StringComparison.Ordinal);
        string wrong = code[..^1] + (code[^1] == '0' ? '1' : '0');

        foreach (string typed in (string[])[wrong, "", "abcdefgh", code + "0", wrong])
        {
            await reader.PostAsync($"{link}/grant", ("code", typed));
        }

        Page tooLate = await reader.PostAsync($"{link}/grant", ("code", code));
        Assert.Contains("essayé trop de fois", tooLate.Shown, StringComparison.Ordinal);
        Assert.Contains(Name, (await _house.EnterAsync(reader, id, link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_lives_ten_minutes_and_dies_with_the_version_it_was_asked_on()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        await reader.PostAsync($"{link}/code");
        await _house.PassAsync(TimeSpan.FromMinutes(10));
        Page expired = await reader.PostAsync($"{link}/grant", ("code", (await Api.CodesAsync(id))[^1]));

        await reader.PostAsync($"{link}/code");
        await Api.ChangeAsync(id);
        Page changed = await reader.PostAsync($"{link}/grant", ("code", (await Api.CodesAsync(id))[^1]));

        Assert.All([expired, changed], page => Assert.DoesNotContain(Name, page.Text, StringComparison.Ordinal));
        Assert.Contains("Le dossier a changé depuis l’envoi du code", changed.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_code_mails_an_hour_leave_by_a_link_and_those_that_left_stay_valid()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        await reader.PostAsync($"{link}/code");
        string code = (await Api.CodesAsync(id))[^1];
        foreach (int _ in Enumerable.Range(0, 6))
        {
            using Reader robot = new(_house.Address);
            await robot.PostAsync($"{link}/code");
        }

        using Reader late = new(_house.Address);
        Page refused = await late.PostAsync($"{link}/code");
        Page right = await reader.PostAsync($"{link}/grant", ("code", code));
        await _house.PassAsync(TimeSpan.FromHours(1));
        Page anHourLater = await late.PostAsync($"{link}/code");

        Assert.Equal(429, refused.Status);
        Assert.Matches(@"Le prochain pourra l’être à partir de \d\d:\d\d", refused.Shown);
        Assert.Equal(6, (await Api.CodesAsync(id)).Count);
        Assert.Contains(Name, right.Text, StringComparison.Ordinal);
        Assert.Contains("Un code vient d’être envoyé.", anHourLater.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_opens_its_own_link_only_and_its_form_alone_files()
    {
        (string id, string link) = await _house.ToDecideAsync();
        (string otherId, string other) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page opened = await _house.EnterAsync(reader, id, link);
        string grant = reader.Cookies.Single(cookie => cookie.Key.StartsWith("__Host-g-", StringComparison.Ordinal)).Value;
        Page unopened = await reader.GetAsync(other);
        using Reader thief = new(_house.Address);
        await thief.PostAsync($"{other}/code");
        thief.Cookies[thief.Cookies.Keys.Single().Replace("-b-", "-g-", StringComparison.Ordinal)] = grant;

        Page foreign = await thief.ActAsync(other, opened, ("sense", "authorised"));
        Page withoutToken = await reader.PostAsync($"{link}/act", ("version", opened.Hidden("version")), ("sense", "authorised"));
        Page[] strange =
        [
            await reader.SendAsync(HttpMethod.Post, $"{link}/act", Form(opened), ("Sec-Fetch-Site", "cross-site")),
            await reader.SendAsync(HttpMethod.Post, $"{link}/act", Form(opened), ("Origin", "https://ailleurs.invalid")),
            await reader.SendAsync(HttpMethod.Post, $"{link}/act", new StringContent("{}", Encoding.UTF8, "application/json")),
            await reader.SendAsync(HttpMethod.Post, $"{link}/act", new StringContent("facts=" + new string('a', 300_000), Encoding.UTF8, "application/x-www-form-urlencoded")),
            await reader.SendAsync(HttpMethod.Post, $"{link}/act", new ByteArrayContent([0x61, 0x3d, 0xff]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } }),
        ];

        Assert.DoesNotContain(Name, unopened.Text, StringComparison.Ordinal);
        Assert.Equal((403, 403), (foreign.Status, withoutToken.Status));
        Assert.All(strange, page => Assert.Equal(400, page.Status));
        Assert.Empty(await Api.DecisionsAsync(id));
        Assert.Empty(await Api.DecisionsAsync(otherId));
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_older_and_an_expired_one_is_renewed_for_the_same_recipient()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        await Api.MoveToAsync((await Api.TodayAsync()).AddDays(16));
        string newest = await Api.LinkAsync(id);

        Page replaced = await reader.GetAsync(link);
        Page sent = await reader.PostAsync($"{link}/fresh");
        string fresh = await Api.LinkAsync(id);

        Assert.NotEqual(link, newest); // the reminder brought one
        Assert.Equal((410, 200), (replaced.Status, sent.Status));
        Assert.Contains("Un lien plus récent remplace celui-ci.", replaced.Shown, StringComparison.Ordinal);
        Assert.NotEqual(newest, fresh);
        Assert.Equal((200, 200), ((await reader.GetAsync(newest)).Status, (await reader.GetAsync(fresh)).Status));
    }

    [Fact]
    public async Task Whoever_leaves_the_post_loses_the_link_at_once_even_with_the_form_open()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page opened = await _house.EnterAsync(reader, id, link);
        Account[] left =
        [
            Cast.Prefect with { Role = Role.Secretariat },
            Cast.Prefect with { Department = Department.Parse("92") },
            Cast.Prefect with { Delegation = null },
            Cast.Prefect with { Delegation = new Delegation("2020-001", new DateOnly(2015, 1, 1), (await Api.TodayAsync()).AddDays(-1)) },
        ];

        foreach (Account account in left)
        {
            await _house.SaveAsync(account);
            Page act = await reader.ActAsync(link, opened, ("sense", "authorised"));
            Page code = await reader.PostAsync($"{link}/code");

            Assert.Equal((410, 410), (act.Status, code.Status));
            Assert.DoesNotContain(Name, act.Text + code.Text, StringComparison.Ordinal);
        }

        await _house.SaveAsync(Cast.Prefect);
        Assert.Empty(await Api.DecisionsAsync(id));
        Assert.Single(await Api.CodesAsync(id));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_opens_nothing()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page opened = await _house.EnterAsync(reader, id, link);

        Answer foreign = await Answer.OfAsync(Api.PostAsync(Api.Association, "/api/links/revocation", new { of = "signataire" }));
        Answer own = await Answer.OfAsync(Api.PostAsync(Api.Prefecture, "/api/links/revocation", new { }));
        Page act = await reader.ActAsync(link, opened, ("sense", "authorised"));

        Assert.Equal("PSP-0354", foreign.Code);
        Assert.Equal(1, own.Json["revoked"]!.GetValue<int>());
        Assert.Equal(410, (await reader.PostAsync($"{link}/fresh")).Status);
        Assert.Single(await Api.CodesAsync(id));
        Assert.Equal(410, act.Status);
        Assert.Empty(await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task Cookies_are_for_this_host_and_unreadable_to_scripts_and_pages_are_kept_nowhere()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page asked = await reader.PostAsync($"{link}/code");
        Page entered = await reader.PostAsync($"{link}/grant", ("code", (await Api.CodesAsync(id))[^1]));
        Answer page = await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, link, null));

        string[] given = [asked.Given.Single(), entered.Given.Single()];
        Assert.All(given, cookie => Assert.Matches("^__Host-[bg]-[0-9a-f]{16}=[A-Za-z0-9_-]{150,250}; max-age=(600|1200); path=/; secure; samesite=lax; httponly$", cookie));
        Assert.Contains("Cache-Control: no-store", page.Headers, StringComparison.Ordinal);
        Assert.Contains("Referrer-Policy: no-referrer", page.Headers, StringComparison.Ordinal);
        Assert.Contains("X-Robots-Tag: noindex", page.Headers, StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(Page opened) => new(
    [
        new("token", opened.Hidden("token")),
        new("version", opened.Hidden("version")),
        new("sense", "authorised"),
    ]);
}
